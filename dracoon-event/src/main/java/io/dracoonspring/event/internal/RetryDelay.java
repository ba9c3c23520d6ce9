// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal;

import java.time.Duration;

/**
 * Computes the delay before a retry. It begins with the shortest delay and doubles with
 * each failure, up to the longest.
 */
public record RetryDelay(Duration shortest, Duration longest) {

	/** Applies before a message is published again. */
	public static final RetryDelay MESSAGE = new RetryDelay(Duration.ofSeconds(1), Duration.ofMinutes(10));

	/** Applies before a failing inbox is accessed again. */
	public static final RetryDelay INBOX = new RetryDelay(Duration.ofSeconds(1), Duration.ofSeconds(30));

	/** Limits the number of doublings to avoid an overflow. */
	private static final int MAX_DOUBLINGS = 30;

	/**
	 * Returns the delay after a failure.
	 * @param failures the number of failures, at least one
	 */
	public Duration after(int failures) {
		Duration delay = this.shortest.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
		return (delay.compareTo(this.longest) < 0) ? delay : this.longest;
	}

}
