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

package io.dracoonspring.emulator.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts calls in windows of time that begin with the first call after the last window.
 */
final class RateLimiter {

	private final Network.RateLimit limit;

	private Instant windowEnd = Instant.MIN;

	private int count;

	RateLimiter(Network.RateLimit limit) {
		this.limit = limit;
	}

	/**
	 * Count a call.
	 * @param now the time
	 * @return how long the caller shall wait, empty if the call may pass
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
