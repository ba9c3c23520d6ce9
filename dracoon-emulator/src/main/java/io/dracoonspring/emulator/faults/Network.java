// SPDX-License-Identifier: Apache-2.0

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
	 * Sets what every request takes longer.
	 * @param latency the round-trip time to add
	 * @return a new network
	 */
	public Network withLatency(Duration latency) {
		return new Network(latency, this.bytesPerSecond, this.connectionBytesPerSecond, this.rateLimit);
	}

	/**
	 * Sets what all bodies together get in each direction.
	 * @param bytesPerSecond bytes per second, 0 for no limit
	 * @return a new network
	 */
	public Network withBandwidth(long bytesPerSecond) {
		return new Network(this.latency, bytesPerSecond, this.connectionBytesPerSecond, this.rateLimit);
	}

	/**
	 * Sets what one body gets.
	 * @param bytesPerSecond bytes per second, 0 for no limit
	 * @return a new network
	 */
	public Network withConnectionBandwidth(long bytesPerSecond) {
		return new Network(this.latency, this.bytesPerSecond, bytesPerSecond, this.rateLimit);
	}

	/**
	 * Sets how many calls of API and OAuth are answered; the others get 429.
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
