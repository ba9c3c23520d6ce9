// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts calls in windows of time. A window begins with the first call after the previous
 * window.
 */
final class RateLimiter {

	private final Network.RateLimit limit;

	private Instant windowEnd = Instant.MIN;

	private int count;

	RateLimiter(Network.RateLimit limit) {
		this.limit = limit;
	}

	/**
	 * Counts a call.
	 * @param now the time of the emulator's clock
	 * @return the waiting time until the next window, empty if the call is within the
	 * limit
	 */
	synchronized Optional<Duration> count(Instant now) {
		if (!now.isBefore(this.windowEnd)) {
			this.windowEnd = now.plus(this.limit.window());
			this.count = 0;
		}
		if (this.count < this.limit.calls()) {
			this.count++;
			return Optional.empty();
		}
		return Optional.of(Duration.between(now, this.windowEnd));
	}

}
