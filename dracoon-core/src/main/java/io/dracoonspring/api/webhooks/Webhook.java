// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.internal.WireLists;

/**
 * An address that the server calls for each event; schema {@code Webhook} of the API.
 *
 * @param id the id
 * @param name the name, up to 150 characters
 * @param url the address that is called, beginning with {@code https://}
 * @param eventTypeNames the names of the events, such as {@code user.created}
 * @param isEnabled whether the webhook is enabled
 * @param secret the secret with which the server signs messages
 * @param expireAt when the webhook expires; {@code resetWebhookLifetime} restarts the
 * lifetime
 * @param failStatus the HTTP status of the receiver after which the server disabled the
 * webhook
 * @param createdAt when it was created
 * @param createdBy the user who created it
 * @param updatedAt when it was last changed
 * @param updatedBy the user who last changed it
 */
@ExtensibleRecord
public record Webhook(long id, String name, String url, List<String> eventTypeNames, Boolean isEnabled,
		@Nullable Secret secret, Instant expireAt, @Nullable Integer failStatus, Instant createdAt,
		@Nullable UserInfo createdBy, Instant updatedAt, @Nullable UserInfo updatedBy) {

	public Webhook {
		eventTypeNames = WireLists.copyOf(eventTypeNames);
	}

}
