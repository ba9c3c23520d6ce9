// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Describes a part of the week with its own limits. Windows are in local time, so that
 * they follow daylight saving time.
 *
 * @param text the text of the window
 * @param days the days on which the window begins
 * @param start the begin in minutes after midnight
 * @param end the end in minutes after the same midnight. It is after {@code start}, and
 * more than 1440 if the window ends on the next day
 * @param limits the limits that the window names
 */
record LimitWindow(String text, Set<DayOfWeek> days, int start, int end, Limits limits) {

	private static final int DAY = 24 * 60;

	LimitWindow {
		days = Set.copyOf(days);
	}

	/**
	 * Reads a window.
	 * @throws IllegalArgumentException if the text is not a window
	 */
	static LimitWindow parse(String text) {
		return new LimitWindowParser(text).parse();
	}

	/**
	 * Creates a window. If the end is not after the start, the window ends on the next
	 * day.
	 */
	static LimitWindow of(String text, Set<DayOfWeek> days, int start, int end, Limits limits) {
		return new LimitWindow(text, days, start, (end > start) ? end : end + DAY, limits);
	}

	/** Returns all days of the week. */
	static Set<DayOfWeek> everyDay() {
		return EnumSet.allOf(DayOfWeek.class);
	}

	/** Tells whether the window contains a local time. */
	boolean contains(LocalDateTime time) {
		int minute = time.get(ChronoField.MINUTE_OF_DAY);
		DayOfWeek day = time.getDayOfWeek();
		return contains(day, minute) || contains(day.minus(1), minute + DAY);
	}

	private boolean contains(DayOfWeek day, int minute) {
		return this.days.contains(day) && this.start <= minute && minute < this.end;
	}

	/**
	 * Returns the local begin and end of the window, as if it began on the given day.
	 */
	Stream<LocalDateTime> edges(LocalDate day) {
		return List.of(this.start, this.end).stream().map((minutes) -> day.atStartOfDay().plusMinutes(minutes));
	}

}
