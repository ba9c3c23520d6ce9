// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * Changes of a webhook; what is {@code null} stays as it is. A secret can be replaced; no
 * way to take it away is documented. Schema {@code UpdateWebhookRequest} of the API.
 *
 * @param name the name, up to 150 characters
 * @param url the address that is called, beginning with {@code https://}
 * @param eventTypeNames the names of all events; not to be changed from those about nodes
 * to those about the administration or back
 * @param secret the new secret with which messages are to be signed
 * @param isEnabled whether it is on
 * @param triggerExampleEvent whether an example event is to be sent at once
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
