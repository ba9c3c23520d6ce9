// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * A new webhook; schema {@code CreateWebhookRequest} of the API.
 *
 * @param name the name, up to 150 characters
 * @param url the address that is called, beginning with {@code https://}
 * @param eventTypeNames the names of the events, such as {@code user.created}; events of
 * nodes and events of the administration cannot be mixed
 * @param secret the secret with which the server signs messages, so that the receiver can
 * verify them
 * @param isEnabled whether the webhook is enabled
 * @param triggerExampleEvent whether the server sends an example event at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateWebhookRequest(String name, String url, List<String> eventTypeNames, @Nullable Secret secret,
		@Nullable Boolean isEnabled,
		@Nullable Boolean triggerExampleEvent) implements CreateWebhookRequestBuilder.With {

	public CreateWebhookRequest {
		Assert.hasText(name, "'name' must not be empty");
		Assert.hasText(url, "'url' must not be empty");
		Assert.notEmpty(eventTypeNames, "'eventTypeNames' must not be empty");
		eventTypeNames = List.copyOf(eventTypeNames);
	}

	/**
	 * Creates a request for a webhook without a secret; the server decides whether the
	 * webhook is enabled.
	 * @param name the name, up to 150 characters
	 * @param url the address that is called, beginning with {@code https://}
	 * @param eventTypeNames the names of the events, such as {@code user.created}; events
	 * of nodes and events of the administration cannot be mixed
	 * @return the request
	 */
	public static CreateWebhookRequest of(String name, String url, List<String> eventTypeNames) {
		return CreateWebhookRequestBuilder.builder().name(name).url(url).eventTypeNames(eventTypeNames).build();
	}

	/**
	 * Creates a request for a webhook without a secret; the server decides whether the
	 * webhook is enabled.
	 * @param name the name, up to 150 characters
	 * @param url the address that is called, beginning with {@code https://}
	 * @param eventTypeNames the names of the events, such as {@code user.created}
	 * @return the request
	 */
	public static CreateWebhookRequest of(String name, String url, String... eventTypeNames) {
		return of(name, url, List.of(eventTypeNames));
	}

}
