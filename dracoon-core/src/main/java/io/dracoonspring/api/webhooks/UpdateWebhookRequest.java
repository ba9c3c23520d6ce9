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
public record UpdateWebhookRequest(@Nullable String name, @Nullable String url, @Nullable List<String> eventTypeNames,
		@Nullable String secret, @Nullable Boolean isEnabled, @Nullable Boolean triggerExampleEvent) {

	public UpdateWebhookRequest {
		eventTypeNames = (eventTypeNames != null) ? List.copyOf(eventTypeNames) : null;
	}

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateWebhookRequest of() {
		return new UpdateWebhookRequest(null, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code name}.
	 * @param name the name, up to 150 characters
	 * @return the copy
	 */
	public UpdateWebhookRequest withName(String name) {
		return new UpdateWebhookRequest(name, this.url, this.eventTypeNames, this.secret, this.isEnabled,
				this.triggerExampleEvent);
	}

	/**
	 * Return a copy with another value of {@code url}.
	 * @param url the address that is called, beginning with {@code https://}
	 * @return the copy
	 */
	public UpdateWebhookRequest withUrl(String url) {
		return new UpdateWebhookRequest(this.name, url, this.eventTypeNames, this.secret, this.isEnabled,
				this.triggerExampleEvent);
	}

	/**
	 * Return a copy with another value of {@code eventTypeNames}.
	 * @param eventTypeNames the names of all events; not to be changed from those about
	 * nodes to those about the administration or back
	 * @return the copy
	 */
	public UpdateWebhookRequest withEventTypeNames(List<String> eventTypeNames) {
		return new UpdateWebhookRequest(this.name, this.url, eventTypeNames, this.secret, this.isEnabled,
				this.triggerExampleEvent);
	}

	/**
	 * Return a copy with another value of {@code secret}.
	 * @param secret the new secret with which messages are to be signed
	 * @return the copy
	 */
	public UpdateWebhookRequest withSecret(String secret) {
		return new UpdateWebhookRequest(this.name, this.url, this.eventTypeNames, secret, this.isEnabled,
				this.triggerExampleEvent);
	}

	/**
	 * Return a copy with another value of {@code isEnabled}.
	 * @param isEnabled whether it is on
	 * @return the copy
	 */
	public UpdateWebhookRequest withIsEnabled(boolean isEnabled) {
		return new UpdateWebhookRequest(this.name, this.url, this.eventTypeNames, this.secret, isEnabled,
				this.triggerExampleEvent);
	}

	/**
	 * Return a copy with another value of {@code triggerExampleEvent}.
	 * @param triggerExampleEvent whether an example event is to be sent at once
	 * @return the copy
	 */
	public UpdateWebhookRequest withTriggerExampleEvent(boolean triggerExampleEvent) {
		return new UpdateWebhookRequest(this.name, this.url, this.eventTypeNames, this.secret, this.isEnabled,
				triggerExampleEvent);
	}

	@Override
	public String toString() {
		return "UpdateWebhookRequest[name=" + this.name + ", url=" + this.url + ", eventTypeNames="
				+ this.eventTypeNames + ", isEnabled=" + this.isEnabled + ", triggerExampleEvent="
				+ this.triggerExampleEvent + "]";
	}

}
