/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.webhooks;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A new webhook; schema {@code CreateWebhookRequest} of the API.
 *
 * @param name the name, up to 150 characters
 * @param url the address that is called, beginning with {@code https://}
 * @param eventTypeNames the names of the events, such as {@code user.created}; those
 * about nodes and those about the administration cannot be mixed
 * @param secret the secret with which messages are to be signed, so that the receiver can
 * check them
 * @param isEnabled whether it is on
 * @param triggerExampleEvent whether an example event is to be sent at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateWebhookRequest(String name, String url, List<String> eventTypeNames, @Nullable String secret,
		@Nullable Boolean isEnabled, @Nullable Boolean triggerExampleEvent) {

	public CreateWebhookRequest {
		Assert.hasText(name, "'name' must not be empty");
		Assert.hasText(url, "'url' must not be empty");
		Assert.notEmpty(eventTypeNames, "'eventTypeNames' must not be empty");
		eventTypeNames = List.copyOf(eventTypeNames);
	}

	/**
	 * Create a request for a webhook without a secret; the server decides whether it is
	 * on.
	 * @param name the name, up to 150 characters
	 * @param url the address that is called, beginning with {@code https://}
	 * @param eventTypeNames the names of the events, such as {@code user.created}; those
	 * about nodes and those about the administration cannot be mixed
	 * @return the request
	 */
	public static CreateWebhookRequest of(String name, String url, List<String> eventTypeNames) {
		return new CreateWebhookRequest(name, url, eventTypeNames, null, null, null);
	}

	/**
	 * Create a request for a webhook without a secret; the server decides whether it is
	 * on.
	 * @param name the name, up to 150 characters
	 * @param url the address that is called, beginning with {@code https://}
	 * @param eventTypeNames the names of the events, such as {@code user.created}
	 * @return the request
	 */
	public static CreateWebhookRequest of(String name, String url, String... eventTypeNames) {
		return of(name, url, List.of(eventTypeNames));
	}

	/**
	 * Return a copy with another value of {@code secret}.
	 * @param secret the secret with which messages are to be signed, so that the receiver
	 * can check them
	 * @return the copy
	 */
	public CreateWebhookRequest withSecret(String secret) {
		return new CreateWebhookRequest(this.name, this.url, this.eventTypeNames, secret, this.isEnabled,
				this.triggerExampleEvent);
	}

	/**
	 * Return a copy with another value of {@code isEnabled}.
	 * @param isEnabled whether it is on
	 * @return the copy
	 */
	public CreateWebhookRequest withIsEnabled(boolean isEnabled) {
		return new CreateWebhookRequest(this.name, this.url, this.eventTypeNames, this.secret, isEnabled,
				this.triggerExampleEvent);
	}

	/**
	 * Return a copy with another value of {@code triggerExampleEvent}.
	 * @param triggerExampleEvent whether an example event is to be sent at once
	 * @return the copy
	 */
	public CreateWebhookRequest withTriggerExampleEvent(boolean triggerExampleEvent) {
		return new CreateWebhookRequest(this.name, this.url, this.eventTypeNames, this.secret, this.isEnabled,
				triggerExampleEvent);
	}

	@Override
	public String toString() {
		return "CreateWebhookRequest[name=" + this.name + ", url=" + this.url + ", eventTypeNames="
				+ this.eventTypeNames + ", isEnabled=" + this.isEnabled + ", triggerExampleEvent="
				+ this.triggerExampleEvent + "]";
	}

}
