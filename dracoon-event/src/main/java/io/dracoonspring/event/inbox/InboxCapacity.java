// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How much fits into an inbox that is limited, and what it had to refuse.
 *
 * @param limit how many messages may wait
 * @param refused how many messages it had no room for
 * @param lastRefusal when it refused the last one, {@code null} if it refused none
 */
public record InboxCapacity(long limit, long refused, @Nullable Instant lastRefusal) {

}
