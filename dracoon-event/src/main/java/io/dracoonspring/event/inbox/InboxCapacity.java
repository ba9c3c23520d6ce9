// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Describes the capacity of a limited inbox and its rejections.
 *
 * @param limit the maximum number of waiting messages
 * @param refused the number of rejected messages
 * @param lastRefusal the time of the last rejection, {@code null} if there was none
 */
public record InboxCapacity(long limit, long refused, @Nullable Instant lastRefusal) {

}
