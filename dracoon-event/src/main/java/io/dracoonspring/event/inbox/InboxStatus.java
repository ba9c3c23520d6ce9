// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How much waits to be published.
 *
 * @param waiting how many messages wait, those that failed included
 * @param failed how many of them have been tried without success
 * @param oldest when the oldest of them was received, {@code null} if none waits
 * @param capacity how many may wait, {@code null} if there is no limit
 */
public record InboxStatus(long waiting, long failed, @Nullable Instant oldest, @Nullable InboxCapacity capacity) {

	/**
	 * Describes an inbox without a limit.
	 * @param waiting how many messages wait, those that failed included
	 * @param failed how many of them have been tried without success
	 * @param oldest when the oldest of them was received, {@code null} if none waits
	 */
	public InboxStatus(long waiting, long failed, @Nullable Instant oldest) {
		this(waiting, failed, oldest, null);
	}

	/**
	 * Returns how long the oldest message has been waiting, which includes the time that
	 * listeners work on it.
	 * @param clock tells the time
	 * @return the time, zero if none waits
	 */
	public Duration age(Clock clock) {
		Duration age = (this.oldest != null) ? Duration.between(this.oldest, clock.instant()) : Duration.ZERO;
		// another instance, whose clock is fast, may have received it
		return age.isNegative() ? Duration.ZERO : age;
	}

}
