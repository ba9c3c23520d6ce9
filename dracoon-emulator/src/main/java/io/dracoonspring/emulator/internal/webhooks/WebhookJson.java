// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.internal.state.Webhook;

/**
 * Represents a webhook (schema {@code Webhook}).
 *
 * @param url the URL of the receiver
 * @param secret the key for signatures
 * @param isEnabled whether the webhook gets events
 * @param expireAt when the webhook expires
 * @param eventTypeNames the types of events that the webhook gets
 * @param failStatus the HTTP status of the failure that disabled the webhook, 0 if there
 * was no response, {@code null} if no failure disabled the webhook
 */
record WebhookJson(long id, String name, String url, @Nullable String secret, boolean isEnabled, Instant expireAt,
		List<String> eventTypeNames, Instant createdAt, UserInfo createdBy, Instant updatedAt, UserInfo updatedBy,
		@Nullable Integer failStatus) {

	static WebhookJson of(Webhook webhook, Users users) {
		Webhook.Definition definition = webhook.definition();
		return new WebhookJson(webhook.id(), definition.name(), definition.url(), definition.secret(),
				webhook.enabled(), webhook.expireAt(),
				definition.events().stream().map(EventKinds::name).sorted().toList(), webhook.createdAt(),
				UserInfo.of(webhook.createdBy(), users), webhook.updatedAt(), UserInfo.of(webhook.updatedBy(), users),
				webhook.failStatus());
	}

	@Override
	public String toString() {
		return "WebhookJson[" + this.id + "]";
	}

}
