// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Holds the limits for each time of the week. If several windows contain a time, the
 * limits of the first of them apply.
 *
 * @param windows the windows
 * @param zone the time zone of the windows
 * @param defaults the limits outside of all windows. Within a window, each of them
 * applies if the window does not name this limit
 */
public record LimitSchedule(List<LimitWindow> windows, ZoneId zone, Limits defaults) {

	/**
	 * The number of days in which to look for the next change. A window usually comes
	 * again after a week at most. Two weeks are necessary, because a change of the clock
	 * can skip a window once.
	 */
	private static final int DAYS = 15;

	/**
	 * Creates a schedule.
	 * @param windows the windows
	 * @param zone the time zone of the windows
	 * @param defaults the limits outside of all windows
	 */
	public LimitSchedule {
		windows = List.copyOf(windows);
	}

	/**
	 * Creates a schedule.
	 * @param windows the texts of the windows, such as {@code Mo-Fr 08:00-18:00: 2MB}
	 * @param zone the time zone of the windows
	 * @param bytesPerSecond the limit outside of all windows, {@code null} for no limit
	 * @throws IllegalArgumentException if a text is not a window
	 */
	public static LimitSchedule of(List<String> windows, ZoneId zone, @Nullable Long bytesPerSecond) {
		return new LimitSchedule(windows.stream().map(LimitWindow::parse).toList(), zone,
				new Limits(bytesPerSecond, null, false));
	}

	/**
	 * Returns a schedule with other windows.
	 * @param texts the texts of the windows, separated by semicolons
	 * @throws IllegalArgumentException if a text is not a window
	 */
	LimitSchedule with(String texts, ZoneId otherZone) {
		return new LimitSchedule(
				Stream.of(texts.split(";")).filter(StringUtils::hasText).map(LimitWindow::parse).toList(), otherZone,
				this.defaults);
	}

	List<String> texts() {
		return this.windows.stream().map(LimitWindow::text).toList();
	}

	/** Finds the window whose limits apply at a time. */
	Optional<LimitWindow> window(Instant time) {
		LocalDateTime local = LocalDateTime.ofInstant(time, this.zone);
		return this.windows.stream().filter((window) -> window.contains(local)).findFirst();
	}

	/** Returns the limits at a time. */
	Limits limits(Instant time) {
		return window(time).map(LimitWindow::limits).orElse(this.defaults).orElse(this.defaults);
	}

	/**
	 * Returns the next time at which other limits apply.
	 * @return the time, {@code null} if the limits never change
	 */
	@Nullable Instant nextChange(Instant time) {
		Limits now = limits(time);
		return Stream.concat(edges(time), transitions(time))
			.filter((change) -> change.isAfter(time) && !limits(change).equals(now))
			.min(Instant::compareTo)
			.orElse(null);
	}

	private Stream<Instant> edges(Instant time) {
		LocalDate today = LocalDate.ofInstant(time, this.zone);
		// a window that began yesterday can end today
		return today.minusDays(1)
			.datesUntil(today.plusDays(DAYS))
			.flatMap((day) -> this.windows.stream().flatMap((window) -> window.edges(day)))
			.flatMap((edge) -> this.zone.getRules().getValidOffsets(edge).stream().map(edge::toInstant));
	}

	// the local time jumps into or out of a window when the clock is changed
	private Stream<Instant> transitions(Instant time) {
		return Stream.iterate(time, Objects::nonNull, this::nextTransition)
			.takeWhile((transition) -> transition.isBefore(time.plus(Duration.ofDays(DAYS))));
	}

	private @Nullable Instant nextTransition(Instant time) {
		ZoneOffsetTransition next = this.zone.getRules().nextTransition(time);
		return (next != null) ? next.getInstant() : null;
	}

}
