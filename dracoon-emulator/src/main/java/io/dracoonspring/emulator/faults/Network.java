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

import org.jspecify.annotations.Nullable;

/**
 * How good the network and how patient the server is.
 *
 * @param latency what every request takes longer, S3 included
 * @param bytesPerSecond what all bodies together get in each direction, 0 for no limit
 * @param connectionBytesPerSecond what one body gets, 0 for no limit
 * @param rateLimit how many calls of API and OAuth are answered, {@code null} for all
 */
public record Network(Duration latency, long bytesPerSecond, long connectionBytesPerSecond,
		@Nullable RateLimit rateLimit) {

	/** Without any limit. */
	public static final Network PERFECT = new Network(Duration.ZERO, 0, 0, null);

	public Network {
		if (latency.isNegative()) {
			throw new IllegalArgumentException("'latency' must not be negative");
		}
		if (bytesPerSecond < 0) {
			throw new IllegalArgumentException("'bytesPerSecond' must not be negative");
		}
		if (connectionBytesPerSecond < 0) {
			throw new IllegalArgumentException("'connectionBytesPerSecond' must not be negative");
		}
	}

	/**
	 * Set what every request takes longer.
	 * @param latency the round-trip time to add
	 * @return a new network
	 */
	public Network withLatency(Duration latency) {
		return new Network(latency, this.bytesPerSecond, this.connectionBytesPerSecond, this.rateLimit);
	}

	/**
	 * Set what all bodies together get in each direction.
	 * @param bytesPerSecond bytes per second, 0 for no limit
	 * @return a new network
	 */
	public Network withBandwidth(long bytesPerSecond) {
		return new Network(this.latency, bytesPerSecond, this.connectionBytesPerSecond, this.rateLimit);
	}

	/**
	 * Set what one body gets.
	 * @param bytesPerSecond bytes per second, 0 for no limit
	 * @return a new network
	 */
	public Network withConnectionBandwidth(long bytesPerSecond) {
		return new Network(this.latency, this.bytesPerSecond, bytesPerSecond, this.rateLimit);
	}

	/**
	 * Set how many calls of API and OAuth are answered; the others get 429.
	 * @param calls how many
	 * @param window in what time
	 * @return a new network
	 */
	public Network withRateLimit(int calls, Duration window) {
		return new Network(this.latency, this.bytesPerSecond, this.connectionBytesPerSecond,
				new RateLimit(calls, window));
	}

	/**
	 * How many calls are answered.
	 *
	 * @param calls how many, at least 1
	 * @param window in what time, by the emulator's clock
	 */
	public record RateLimit(int calls, Duration window) {

		public RateLimit {
			if (calls < 1) {
				throw new IllegalArgumentException("'calls' must be positive");
			}
			if (window.isNegative() || window.isZero()) {
				throw new IllegalArgumentException("'window' must be positive");
			}
		}

	}

}
