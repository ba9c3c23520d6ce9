// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.inbox;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * Defines how events are published.
 *
 * @param concurrency the number of events that this instance publishes at the same time;
 * with more than one, the order of events can change
 * @param pollInterval the interval at which the inbox is checked for messages from other
 * instances and for messages whose publication failed
 * @param retention the time for which published messages are remembered, so that they are
 * recognised if the server reports them again
 */
public record EventDispatchSettings(int concurrency, Duration pollInterval, Duration retention) {

	/** Checks the values. */
	public EventDispatchSettings {
		Assert.isTrue(concurrency > 0, "'concurrency' must be positive");
		Assert.isTrue(!pollInterval.isNegative() && !pollInterval.isZero(), "'pollInterval' must be positive");
		Assert.isTrue(!retention.isNegative() && !retention.isZero(), "'retention' must be positive");
	}

	/**
	 * Returns settings that suit most applications: one event at a time, a check every
	 * second, and a retention of seven days.
	 * @return the settings
	 */
	public static EventDispatchSettings defaults() {
		return new EventDispatchSettings(1, Duration.ofSeconds(1), Duration.ofDays(7));
	}

}
