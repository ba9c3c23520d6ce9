/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Create a clock that is not moved yet.
	 * @param base the clock it runs with
	 */
	public MovableClock(Clock base) {
		this.base = base;
	}

	/**
	 * Move the clock.
	 * @param duration how far, negative for back
	 */
	public void advance(Duration duration) {
		this.offset.updateAndGet((offset) -> offset.plus(duration));
	}

	/**
	 * Return how far the clock is moved.
	 * @return the difference to the clock it runs with
	 */
	public Duration offset() {
		return Objects.requireNonNull(this.offset.get());
	}

	/**
	 * Move the clock to a certain distance.
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
	 * Return the time to the millisecond, which is as exact as the API tells it.
	 */
	@Override
	public Instant instant() {
		return this.base.instant().plus(this.offset.get()).truncatedTo(ChronoUnit.MILLIS);
	}

}
