// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LimitScheduleTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final long BASE = 7;

	private static final int WEEK = 7 * 24 * 60;

	private static LimitSchedule schedule(String... windows) {
		return LimitSchedule.of(List.of(windows), BERLIN, BASE);
	}

	private static Instant berlin(String local) {
		return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
	}

	private static @Nullable Long bytes(LimitSchedule schedule, String local) {
		return schedule.limits(berlin(local)).bytesPerSecond();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Mo-Fr 08:00-18:00: 2MB, 10 calls | 2097152 | 10 | false",
					"22:00-06:00: 50MB | 52428800 | | false", "Sa,Su: pause | | | true",
					"Mo , We - Fr  08:00 - 24:00 :  1 call,500KB | 512000 | 1 | false", "Su-Mo: 100 | 100 | | false",
					"Mo: 2 MB | 2097152 | | false" })
	void windowHasItsLimits(String text, @Nullable Long bytes, @Nullable Integer calls, boolean pause) {
		assertThat(LimitWindow.parse(text).limits()).isEqualTo(new Limits(bytes, calls, pause));
	}

	@Test
	void daysAreListsAndRanges() {
		assertThat(LimitWindow.parse("Mo,We-Fr: pause").days()).containsExactlyInAnyOrder(DayOfWeek.MONDAY,
				DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
		assertThat(LimitWindow.parse("Sa-Mo: pause").days()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY,
				DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
		assertThat(LimitWindow.parse("08:00-09:00: pause").days()).hasSize(7);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "2MB | must have days or times, a colon and limits",
			": 2MB | must have days or times, a colon and limits", "Mo-Fr 8-18: 2MB | '8-18' is not a period",
			"Mo-Fr 08:00: 2MB | '08:00' is not a period",
			"So: pause | 'So' is not one of the days Mo Tu We Th Fr Sa Su", "mo: pause | 'mo' is not one of the days",
			"Mo-: pause | '' is not one of the days", "08:00-25:00: 2MB | there is no time 25:00",
			"08:60-09:00: 2MB | there is no time 08:60", "24:00-06:00: 2MB | 24:00 can only be an end",
			"24:01-06:00: 2MB | there is no time 24:01", "08:00-08:00: 2MB | The whole day is '00:00-24:00'",
			"Mo Tu We: 2MB | more than days and times", "Mo: fast | 'fast' is neither a number of bytes",
			"Mo: 10 calls, pause | 'pause' stands alone", "Mo: | '' is neither",
			"Mo: 2MB, 3MB | two limits of the same kind", "Mo: 1 call, 2 calls | two limits of the same kind",
			"Mo: 0B | at least 1", "Mo: 0 calls | at least 1", "Mo: -1MB | at least 1",
			"Mo: 99999999999999TB | neither a number of bytes", "08:00-18:00 | 08:00-18" })
	void errorNamesTheEntryTheProblemAndTheForm(String text, String problem) {
		assertThatIllegalArgumentException().isThrownBy(() -> schedule("Mo: pause", text))
			.withMessageStartingWith("Cannot read the window '" + text.strip() + "': ")
			.withMessageContaining(problem)
			.withMessageEndingWith(
					"Write a window as days, times and limits, such as 'Mo-Fr 08:00-18:00: 2MB, 10 calls', "
							+ "'22:00-06:00: 50MB' or 'Sa,Su: pause'");
	}

	@Test
	void controlCharactersInAnEntryAreVisibleInTheError() {
		assertThatIllegalArgumentException().isThrownBy(() -> schedule("Mo\u202E: 2MB"))
			.withMessageContaining("Mo\\u202E");
	}

	@Test
	void firstWindowThatContainsTheTimeDecides() {
		LimitSchedule schedule = schedule("Mo 12:00-13:00: 1", "Mo-Fr 08:00-18:00: 2", "Mo: 3");
		assertThat(bytes(schedule, "2026-06-01T12:30")).isEqualTo(1);
		assertThat(bytes(schedule, "2026-06-01T13:00")).isEqualTo(2);
		assertThat(bytes(schedule, "2026-06-01T18:00")).isEqualTo(3);
		assertThat(bytes(schedule, "2026-06-02T12:30")).isEqualTo(2);
		assertThat(bytes(schedule, "2026-06-02T18:00")).isEqualTo(BASE);
	}

	@Test
	void limitThatAWindowDoesNotNameIsTheOneOutside() {
		LimitSchedule schedule = schedule("Mo: 10 calls", "Tu: pause");
		assertThat(schedule.limits(berlin("2026-06-01T00:00"))).isEqualTo(new Limits(BASE, 10, false));
		assertThat(schedule.limits(berlin("2026-06-02T00:00"))).isEqualTo(new Limits(BASE, null, true));
		assertThat(LimitSchedule.of(List.of("Mo: 10 calls"), BERLIN, null).limits(berlin("2026-06-01T00:00")))
			.isEqualTo(new Limits(null, 10, false));
	}

	@Test
	void windowOverMidnightBelongsToTheDayOnWhichItBegins() {
		LimitSchedule schedule = schedule("Fr 22:00-06:00: 1");
		assertThat(bytes(schedule, "2026-06-05T05:00")).isEqualTo(BASE);
		assertThat(bytes(schedule, "2026-06-05T22:00")).isEqualTo(1);
		assertThat(bytes(schedule, "2026-06-06T05:59")).isEqualTo(1);
		assertThat(bytes(schedule, "2026-06-06T06:00")).isEqualTo(BASE);
		assertThat(bytes(schedule, "2026-06-06T22:00")).isEqualTo(BASE);
		assertThat(schedule.nextChange(berlin("2026-06-05T23:00"))).isEqualTo(berlin("2026-06-06T06:00"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Su 20:00-24:00: 1", "Su 20:00-00:00: 1" })
	void windowMayEndAtMidnight(String window) {
		assertThat(bytes(schedule(window), "2026-06-07T23:59:59")).isEqualTo(1);
		assertThat(bytes(schedule(window), "2026-06-08T00:00")).isEqualTo(BASE);
	}

	@Test
	void windowInTheSkippedHourIsLeftOutOnce() {
		LimitSchedule schedule = schedule("Su 02:15-02:45: 1");
		assertThat(schedule.nextChange(berlin("2026-03-22T02:45"))).isEqualTo(berlin("2026-04-05T02:15"));
		assertThat(bytes(schedule, "2026-03-29T01:59:59")).isEqualTo(BASE);
		assertThat(bytes(schedule, "2026-03-29T03:00")).isEqualTo(BASE);
	}

	@Test
	void windowThatBeginsOrEndsInTheSkippedHourDoesSoAtItsEnd() {
		Instant change = Instant.parse("2026-03-29T01:00:00Z");
		assertThat(schedule("02:30-05:00: 1").nextChange(berlin("2026-03-29T00:00"))).isEqualTo(change);
		assertThat(schedule("01:00-02:30: 1").nextChange(berlin("2026-03-29T01:30"))).isEqualTo(change);
	}

	@Test
	void windowInTheRepeatedHourHoldsTwice() {
		LimitSchedule schedule = schedule("02:15-02:45: 1");
		List<Instant> changes = new ArrayList<>();
		Instant time = berlin("2026-10-25T00:00");
		for (int i = 0; i < 4; i++) {
			time = schedule.nextChange(time);
			assertThat(time).isNotNull();
			changes.add(time);
		}
		assertThat(changes).containsExactly(Instant.parse("2026-10-25T00:15:00Z"),
				Instant.parse("2026-10-25T00:45:00Z"), Instant.parse("2026-10-25T01:15:00Z"),
				Instant.parse("2026-10-25T01:45:00Z"));
	}

	@Test
	void windowOverTheRepeatedHourIsAnHourLonger() {
		LimitSchedule schedule = schedule("Sa 22:00-06:00: 1");
		Instant begin = berlin("2026-10-24T22:00");
		assertThat(schedule.nextChange(begin)).isEqualTo(begin.plus(Duration.ofHours(9)));
	}

	@Test
	void limitsThatNeverChangeHaveNoEnd() {
		assertThat(schedule().nextChange(berlin("2026-06-01T00:00"))).isNull();
		assertThat(schedule("Mo-Su: pause").nextChange(berlin("2026-06-01T00:00"))).isNull();
	}

	/** Compares random schedules with a table of the minutes of the week. */
	@ParameterizedTest
	@ValueSource(strings = { "2026-03-29", "2026-10-25" })
	void randomSchedulesFollowTheClockOnTheWall(String day) {
		Random random = new Random(2026);
		Instant start = berlin(day + "T00:00").minus(Duration.ofHours(6));
		for (int i = 0; i < 60; i++) {
			List<String> windows = new ArrayList<>();
			BitSet[] minutes = new BitSet[1 + random.nextInt(4)];
			for (int window = 0; window < minutes.length; window++) {
				minutes[window] = new BitSet();
				windows.add(randomWindow(random, window, minutes[window]));
			}
			requireSame(LimitSchedule.of(windows, BERLIN, BASE), minutes, start, windows);
		}
	}

	private static String randomWindow(Random random, int limit, BitSet minutes) {
		DayOfWeek first = DayOfWeek.of(1 + random.nextInt(7));
		int days = 1 + random.nextInt(7);
		int begin = random.nextInt(288) * 5;
		int length = 5 * (1 + random.nextInt(287));
		for (int day = 0; day < days; day++) {
			int offset = (first.plus(day).getValue() - 1) * 24 * 60 + begin;
			for (int minute = 0; minute < length; minute++) {
				minutes.set((offset + minute) % WEEK);
			}
		}
		return "%s-%s %s-%s: %d".formatted(name(first), name(first.plus(days - 1)), time(begin),
				time((begin + length) % (24 * 60)), 100 + limit);
	}

	private static String name(DayOfWeek day) {
		String name = day.name();
		return name.charAt(0) + name.substring(1, 2).toLowerCase(Locale.ROOT);
	}

	private static String time(int minutes) {
		return "%02d:%02d".formatted(minutes / 60, minutes % 60);
	}

	private static void requireSame(LimitSchedule schedule, BitSet[] minutes, Instant start, List<String> windows) {
		@Nullable Instant change = null;
		for (int minute = 36 * 60; minute >= 0; minute--) {
			Instant time = start.plus(Duration.ofMinutes(minute));
			assertThat(schedule.limits(time).bytesPerSecond()).as(() -> windows + " at " + time)
				.isEqualTo(expected(minutes, time));
			if (expected(minutes, time.plus(Duration.ofMinutes(1))) != expected(minutes, time)) {
				change = time.plus(Duration.ofMinutes(1));
			}
			// a change is known if it is within the time that was compared
			if (change != null && minute % 5 == 0) {
				assertThat(schedule.nextChange(time)).as(() -> windows + " after " + time).isEqualTo(change);
			}
		}
	}

	private static long expected(BitSet[] minutes, Instant time) {
		ZonedDateTime local = time.atZone(BERLIN);
		int minute = (local.getDayOfWeek().getValue() - 1) * 24 * 60 + local.getHour() * 60 + local.getMinute();
		for (int window = 0; window < minutes.length; window++) {
			if (minutes[window].get(minute)) {
				return 100 + window;
			}
		}
		return BASE;
	}

}
