// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;

/**
 * How long to wait before something that failed is tried again: from a shortest delay on,
 * twice as long each time, up to a longest.
 */
record RetryDelay(Duration shortest, Duration longest) {

	/** Before a message is published again. */
	static final RetryDelay MESSAGE = new RetryDelay(Duration.ofSeconds(1), Duration.ofMinutes(10));

	/** Before an inbox that does not work is asked again. */
	static final RetryDelay INBOX = new RetryDelay(Duration.ofSeconds(1), Duration.ofSeconds(30));

	/** Doubled so often, every delay is the longest. */
	private static final int MAX_DOUBLINGS = 30;

	/**
	 * Returns the delay after a failure.
	 * @param failures how many there were, at least one
	 */
	Duration after(int failures) {
		Duration delay = this.shortest.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
		return (delay.compareTo(this.longest) < 0) ? delay : this.longest;
	}

}
