// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A webhook that something happened to.
 *
 * @param id the id
 * @param name the name
 * @param expireAt when it expires
 */
@ExtensibleRecord
public record WebhookPayload(@Nullable Long id, @Nullable String name, @Nullable Instant expireAt) {

}
