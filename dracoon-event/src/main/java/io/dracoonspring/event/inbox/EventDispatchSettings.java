// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How events are published.
 *
 * @param concurrency how many are published at the same time by this instance; with more
 * than one, an event may be published before an earlier one
 * @param pollInterval how often the inbox is asked for messages of other instances and
 * for those that failed
 * @param retention for how long messages are remembered after they were published, to
 * recognise them when the server tells them again
 */
public record EventDispatchSettings(int concurrency, Duration pollInterval, Duration retention) {

	/**
	 * Checks the values.
	 */
	public EventDispatchSettings {
		Assert.isTrue(concurrency > 0, "'concurrency' must be positive");
		Assert.isTrue(!pollInterval.isNegative() && !pollInterval.isZero(), "'pollInterval' must be positive");
		Assert.isTrue(!retention.isNegative() && !retention.isZero(), "'retention' must be positive");
	}

	/**
	 * Returns what fits most applications: one event at a time, asked for every second,
	 * remembered for seven days.
	 * @return the settings
	 */
	public static EventDispatchSettings defaults() {
		return new EventDispatchSettings(1, Duration.ofSeconds(1), Duration.ofDays(7));
	}

}
