// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Webhook;
import io.dracoonspring.emulator.internal.webhooks.Delivery;

/** Shows webhooks and the deliveries to them. */
final class WebhooksPage {

	private WebhooksPage() {
	}

	static Html show(EmulatorState state, List<Delivery> deliveries) {
		return state.access(() -> {
			Html html = new Html().tag("<h2>Webhooks</h2>\n");
			Links links = new Links(state);
			html.list("There are none.",
					List.of("Name", "Of", "URL", "Events", "State", "Secret", "Rooms", "Expires", "Created by", "Id"),
					state.webhooks().all(), (webhook) -> webhook(html, links, webhook));
			html.tag("<h2>Deliveries</h2>\n<p>The latest attempts to call a webhook.</p>\n");
			return html.list("There were none.",
					List.of("Time", "Webhook", "Event", "Status", "Attempt", "Milliseconds"), deliveries,
					(delivery) -> html.time(delivery.time())
						.cell(state.webhooks()
							.all()
							.stream()
							.filter((webhook) -> webhook.id() == delivery.webhookId())
							.findFirst()
							.map((webhook) -> webhook.definition().name())
							.orElseGet(() -> "deleted (" + delivery.webhookId() + ")"))
						.cell(delivery.type().title())
						.cell((delivery.status() != 0) ? delivery.status() : "no answer")
						.number(delivery.attempt())
						.number(delivery.duration().toMillis()));
		});
	}

	private static void webhook(Html html, Links links, Webhook webhook) {
		Webhook.Definition definition = webhook.definition();
		String secret = definition.secret();
		html.cell(definition.name())
			.cell(Links.lowerCase(webhook.scope()))
			// mask user name and password in the URL
			.codeCell(definition.url().replaceFirst("//[^/?#]*@", "//\u2026@"))
			.cell(definition.events().stream().map(EventType::webhookName).sorted().collect(Collectors.joining(", ")))
			.cell(state(webhook))
			.cell(Html.readable(secret != null && !secret.isEmpty()))
			.cell(Links.all(webhook.rooms().stream().sorted().map(links::node).toList()))
			.time(webhook.expireAt())
			.cell(links.user(webhook.createdBy()))
			.number(webhook.id());
	}

	private static String state(Webhook webhook) {
		if (webhook.enabled()) {
			return "enabled";
		}
		Integer status = webhook.failStatus();
		if (status == null) {
			return "disabled";
		}
		return "switched off after " + Webhook.MAX_FAILURES + " failures, the last "
				+ ((status != 0) ? "with status " + status : "without an answer");
	}

}
