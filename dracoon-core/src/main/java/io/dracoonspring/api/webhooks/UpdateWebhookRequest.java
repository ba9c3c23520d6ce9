// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * Changes to a webhook; schema {@code UpdateWebhookRequest} of the API. Components that
 * are {@code null} change nothing. The secret can be replaced, but the API has no
 * documented way to remove it.
 *
 * @param name the name, up to 150 characters
 * @param url the address that is called, beginning with {@code https://}
 * @param eventTypeNames the names of all events that the webhook is to receive; a webhook
 * for events of nodes cannot change to events of the administration, nor the other way
 * round
 * @param secret the new secret with which the server signs messages
 * @param isEnabled whether the webhook is enabled
 * @param triggerExampleEvent whether the server sends an example event at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateWebhookRequest(@Nullable String name, @Nullable String url, @Nullable List<String> eventTypeNames,
		@Nullable Secret secret, @Nullable Boolean isEnabled,
		@Nullable Boolean triggerExampleEvent) implements UpdateWebhookRequestBuilder.With {

	public UpdateWebhookRequest {
		eventTypeNames = (eventTypeNames != null) ? List.copyOf(eventTypeNames) : null;
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateWebhookRequest of() {
		return UpdateWebhookRequestBuilder.builder().build();
	}

}
