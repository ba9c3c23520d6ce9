// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Webhook;

/**
 * Represents a webhook to create, or the changes to a webhook (schemas
 * {@code CreateWebhookRequest} and {@code UpdateWebhookRequest}).
 *
 * @param eventTypeNames the types of events that the webhook gets
 * @param url the URL of the receiver
 * @param secret the key for signatures
 * @param isEnabled whether the webhook gets events
 * @param triggerExampleEvent whether to send an example immediately
 */
record WebhookRequest(@Nullable String name, @Nullable List<String> eventTypeNames, @Nullable String url,
		@Nullable String secret, @Nullable Boolean isEnabled, @Nullable Boolean triggerExampleEvent) {

	private static final int MAX_NAME = 150;

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	Webhook.Definition created(Webhook.Scope scope) {
		return new Webhook.Definition(checkedName(Fields.required(this.name, "name")),
				EventKinds.parse(Fields.required(this.eventTypeNames, "eventTypeNames"), scope),
				checkedUrl(Fields.required(this.url, "url")), this.secret);
	}

	Webhook.Definition updated(Webhook webhook) {
		Webhook.Definition old = webhook.definition();
		Set<EventType> events = (this.eventTypeNames != null) ? EventKinds.parse(this.eventTypeNames, webhook.scope())
				: old.events();
		if (events.stream()
			.anyMatch(EventKinds::isForNodes) != old.events().stream().anyMatch(EventKinds::isForNodes)) {
			throw AdminError.WEBHOOK_EVENT_TYPE_INVALID.exception("The kind of event types cannot be changed");
		}
		return new Webhook.Definition((this.name != null) ? checkedName(this.name) : old.name(), events,
				(this.url != null) ? checkedUrl(this.url) : old.url(),
				(this.secret != null) ? this.secret : old.secret());
	}

	private static String checkedName(String name) {
		if (name.length() > MAX_NAME) {
			throw ErrorCode.VALUE_TOO_LONG.exception("'name' must not have more than " + MAX_NAME + " characters");
		}
		return name;
	}

	// allow HTTP without TLS to this machine, because the receiver in a test has no
	// certificate
	private static String checkedUrl(String url) {
		try {
			URI uri = URI.create(url);
			String host = Objects.requireNonNullElse(uri.getHost(), "");
			boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(host);
			if (host.isEmpty() || !("https".equals(uri.getScheme()) || local)) {
				throw AdminError.URL_INVALID.exception("'url' must begin with https");
			}
			return url;
		}
		catch (IllegalArgumentException ex) {
			throw AdminError.URL_INVALID.exception("'url' is no URL");
		}
	}

	@Override
	public String toString() {
		return "WebhookRequest[" + this.name + "]";
	}

}
