// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock in UTC that runs with another clock and can be moved, so that tests see what
 * happens later without waiting.
 */
public final class MovableClock extends Clock {

	private final Clock base;

	private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

	/**
	 * Creates a clock that is not moved yet.
	 * @param base the clock it runs with
	 */
	public MovableClock(Clock base) {
		this.base = base;
	}

	/**
	 * Moves the clock.
	 * @param duration how far, negative for back
	 */
	public void advance(Duration duration) {
		this.offset.updateAndGet((offset) -> offset.plus(duration));
	}

	/**
	 * Returns how far the clock is moved.
	 * @return the difference to the clock it runs with
	 */
	public Duration offset() {
		return Objects.requireNonNull(this.offset.get());
	}

	/**
	 * Moves the clock to a certain distance.
	 * @param offset the difference to the clock it runs with
	 */
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

	/**
	 * Returns the time to the millisecond, which is as exact as the API tells it.
	 */
	@Override
	public Instant instant() {
		return this.base.instant().plus(this.offset.get()).truncatedTo(ChronoUnit.MILLIS);
	}

}
