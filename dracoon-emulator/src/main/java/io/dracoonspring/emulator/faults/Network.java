// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Describes the conditions of the network and the rate limit of the server.
 *
 * @param latency the additional latency of every request, S3 included
 * @param bytesPerSecond the bandwidth of all bodies together in each direction, in bytes
 * per second, 0 for no limit
 * @param connectionBytesPerSecond the bandwidth of each body, in bytes per second, 0 for
 * no limit
 * @param rateLimit the limit of calls to API and OAuth, {@code null} for no limit
 */
public record Network(Duration latency, long bytesPerSecond, long connectionBytesPerSecond,
		@Nullable RateLimit rateLimit) {

	/** The network without any limit. */
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
	 * Sets the additional latency of every request.
	 * @param latency the additional round-trip time
	 * @return a new network
	 */
	public Network withLatency(Duration latency) {
		return new Network(latency, this.bytesPerSecond, this.connectionBytesPerSecond, this.rateLimit);
	}

	/**
	 * Sets the bandwidth of all bodies together in each direction.
	 * @param bytesPerSecond bytes per second, 0 for no limit
	 * @return a new network
	 */
	public Network withBandwidth(long bytesPerSecond) {
		return new Network(this.latency, bytesPerSecond, this.connectionBytesPerSecond, this.rateLimit);
	}

	/**
	 * Sets the bandwidth of each body.
	 * @param bytesPerSecond bytes per second, 0 for no limit
	 * @return a new network
	 */
	public Network withConnectionBandwidth(long bytesPerSecond) {
		return new Network(this.latency, this.bytesPerSecond, bytesPerSecond, this.rateLimit);
	}

	/**
	 * Limits the number of calls to API and OAuth in a window of time. Further calls in
	 * the same window get 429.
	 * @param calls the number of calls
	 * @param window the length of the window by the emulator's clock
	 * @return a new network
	 */
	public Network withRateLimit(int calls, Duration window) {
		return new Network(this.latency, this.bytesPerSecond, this.connectionBytesPerSecond,
				new RateLimit(calls, window));
	}

	/**
	 * Limits the number of calls in a window of time. A window begins with the first call
	 * after the previous window.
	 *
	 * @param calls the number of calls, at least 1
	 * @param window the length of the window by the emulator's clock
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
