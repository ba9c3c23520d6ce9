// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Describes the messages that wait for publication.
 *
 * @param waiting the number of waiting messages, including failed ones
 * @param failed the number of waiting messages whose publication has failed before
 * @param oldest the time at which the oldest waiting message was received, {@code null}
 * if none waits
 * @param capacity the capacity, {@code null} if there is no limit
 */
public record InboxStatus(long waiting, long failed, @Nullable Instant oldest, @Nullable InboxCapacity capacity) {

	/**
	 * Creates the status of an inbox without a limit.
	 * @param waiting the number of waiting messages, including failed ones
	 * @param failed the number of waiting messages whose publication has failed before
	 * @param oldest the time at which the oldest waiting message was received,
	 * {@code null} if none waits
	 */
	public InboxStatus(long waiting, long failed, @Nullable Instant oldest) {
		this(waiting, failed, oldest, null);
	}

	/**
	 * Returns the time for which the oldest message has been waiting, including the time
	 * in which listeners process it.
	 * @param clock the clock that provides the time
	 * @return the time, zero if no message waits
	 */
	public Duration age(Clock clock) {
		Duration age = (this.oldest != null) ? Duration.between(this.oldest, clock.instant()) : Duration.ZERO;
		// avoid a negative age, which occurs if another instance received the message and
		// its clock is fast
		return age.isNegative() ? Duration.ZERO : age;
	}

}
