// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.util.List;

import io.dracoonspring.api.rooms.RoomWebhookQuery;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.EventType;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;

/** Checks webhooks. They are disabled, so that the server never calls them. */
final class WebhookChecks {

	/** A name that no server can have, see RFC 2606. */
	private static final String URL = "https://conformance.invalid/";

	private WebhookChecks() {
	}

	static List<Check> all() {
		return List.of(
				Check.writing(Area.WEBHOOKS, "a webhook is created, listed and removed", WebhookChecks::customer),
				Check.writing(Area.WEBHOOKS, "webhooks of a room are listed", WebhookChecks::room));
	}

	private static void customer(Session session) {
		String event = session.all(session.dracoon().customerSettings().listWebhookEventTypes())
			.stream()
			.filter(EventType::usableCustomerAdminWebhook)
			.map(EventType::name)
			.findFirst()
			.orElseThrow(() -> new SkippedException("there is no event for webhooks"));
		String name = session.name() + "-webhook-" + System.nanoTime();
		Webhook created = session.remains()
			.webhook(session.dracoon()
				.customerSettings()
				.createWebhook(CreateWebhookRequest.of(name, URL, event).withIsEnabled(false)));
		Webhook read = session.get(session.dracoon().customerSettings().getWebhook(created.id()));
		session.expect(read.name().equals(name) && !read.isEnabled() && read.eventTypeNames().equals(List.of(event)),
				Kind.CONTENT, "GET /api/v4/settings/webhooks/{webhookId}", "name, isEnabled and eventTypeNames",
				"expected the values of the request");
		session.get(session.dracoon().customerSettings().resetWebhookLifetime(created.id()));
		session.run(session.dracoon().customerSettings().deleteWebhook(created.id()));
		session.refused(session.dracoon().customerSettings().getWebhook(created.id()), "a deleted webhook", 404,
				-91000);
	}

	private static void room(Session session) {
		session.get(session.dracoon().rooms().listWebhooksPage(session.room().id(), RoomWebhookQuery.all()));
	}

}
