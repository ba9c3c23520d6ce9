// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock in UTC that follows a base clock at an adjustable offset, so that tests can
 * move the time instead of waiting.
 */
public final class MovableClock extends Clock {

	private final Clock base;

	private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

	/**
	 * Creates a clock without an offset.
	 * @param base the base clock
	 */
	public MovableClock(Clock base) {
		this.base = base;
	}

	/**
	 * Moves the clock.
	 * @param duration how far to move the clock, negative to move it back
	 */
	public void advance(Duration duration) {
		this.offset.updateAndGet((offset) -> offset.plus(duration));
	}

	/** Returns the offset from the base clock. */
	public Duration offset() {
		return Objects.requireNonNull(this.offset.get());
	}

	/** Sets the offset from the base clock. */
	public void offset(Duration offset) {
		this.offset.set(offset);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(this.base, this.offset.get()).withZone(zone);
	}

	/** Returns the time with a precision of milliseconds, as in the API. */
	@Override
	public Instant instant() {
		return this.base.instant().plus(this.offset.get()).truncatedTo(ChronoUnit.MILLIS);
	}

}
