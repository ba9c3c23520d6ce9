// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes the webhook of an event. A value that the server does not report is
 * {@code null}.
 *
 * @param id the id
 * @param name the name
 * @param expireAt the time of its expiry
 */
@ExtensibleRecord
public record WebhookPayload(@Nullable Long id, @Nullable String name, @Nullable Instant expireAt) {

}
