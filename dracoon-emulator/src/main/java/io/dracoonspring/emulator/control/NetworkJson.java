// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.control;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.faults.Network;

/**
 * The network in JSON. What is left out is without limit.
 *
 * @param latencyMillis what every request takes longer, in milliseconds
 * @param bytesPerSecond what all bodies together get in each direction
 * @param connectionBytesPerSecond what one body gets
 * @param rateLimit how many calls are answered
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
	 * How many calls are answered.
	 *
	 * @param calls how many
	 * @param windowMillis in what time, in milliseconds, one second by default
	 */
	record RateLimit(@Nullable Integer calls, @Nullable Long windowMillis) {

	}

}
