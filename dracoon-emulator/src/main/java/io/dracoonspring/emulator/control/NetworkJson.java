// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.control;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.faults.Network;

/**
 * Represents the network in JSON. A missing value means no limit.
 *
 * @param latencyMillis the additional latency of every request in milliseconds
 * @param bytesPerSecond the bandwidth of all bodies together in each direction
 * @param connectionBytesPerSecond the bandwidth of each body
 * @param rateLimit the limit of calls
 */
record NetworkJson(@Nullable Long latencyMillis, @Nullable Long bytesPerSecond, @Nullable Long connectionBytesPerSecond,
		@Nullable RateLimit rateLimit) {

	static NetworkJson of(Network network) {
		Network.RateLimit limit = network.rateLimit();
		return new NetworkJson(network.latency().toMillis(), network.bytesPerSecond(),
				network.connectionBytesPerSecond(),
				(limit != null) ? new RateLimit(limit.calls(), limit.window().toMillis()) : null);
	}

	Network network() {
		Network network = new Network(Duration.ofMillis(orZero(this.latencyMillis)), orZero(this.bytesPerSecond),
				orZero(this.connectionBytesPerSecond), null);
		if (this.rateLimit == null) {
			return network;
		}
		return network.withRateLimit(Objects.requireNonNullElse(this.rateLimit.calls(), 0),
				Duration.ofMillis(Objects.requireNonNullElse(this.rateLimit.windowMillis(), 1000L)));
	}

	private static long orZero(@Nullable Long value) {
		return (value != null) ? value : 0;
	}

	/**
	 * Limits the number of calls.
	 *
	 * @param calls the number of calls
	 * @param windowMillis the length of the window in milliseconds, one second by default
	 */
	record RateLimit(@Nullable Integer calls, @Nullable Long windowMillis) {

	}

}
