// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Webhook;

/** Lists the events that the webhooks of each owner can get. */
final class EventKinds {

	private EventKinds() {
	}

	static boolean isForTenant(EventType type) {
		return name(type).startsWith("customer.") || name(type).startsWith("webhook.");
	}

	static boolean isForAdmin(EventType type) {
		return name(type).startsWith("user.") || name(type).startsWith("webhook.");
	}

	static boolean isForNodes(EventType type) {
		return !name(type).isEmpty() && !isForTenant(type) && !isForAdmin(type);
	}

	static String name(EventType type) {
		return Objects.requireNonNullElse(type.webhookName(), "");
	}

	static List<Item> list(Webhook.Scope scope) {
		return Arrays.stream(EventType.values())
			.filter((type) -> (scope == Webhook.Scope.TENANT) ? isForTenant(type)
					: isForAdmin(type) || isForNodes(type))
			.map((type) -> new Item(type.webhookId(), name(type), isForAdmin(type), isForNodes(type), isForTenant(type),
					isForNodes(type)))
			.toList();
	}

	/**
	 * Checks the events of a webhook. Webhooks of the operator get only events for the
	 * operator. Other webhooks get either events for administrators or events of nodes,
	 * but not both.
	 * @param scope the owner of the webhook
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there are no
	 * events, if an event is unknown, or if the webhook cannot get all of the events
	 */
	static Set<EventType> parse(List<String> names, Webhook.Scope scope) {
		Set<EventType> types = names.stream()
			.map((name) -> EventType.ofWebhookName(name)
				.orElseThrow(() -> AdminError.WEBHOOK_EVENT_TYPE_INVALID.exception("An event type is unknown")))
			.collect(Collectors.toSet());
		boolean allowed = (scope == Webhook.Scope.TENANT) ? types.stream().allMatch(EventKinds::isForTenant)
				: types.stream().allMatch(EventKinds::isForAdmin) || types.stream().allMatch(EventKinds::isForNodes);
		if (types.isEmpty() || !allowed) {
			throw AdminError.WEBHOOK_EVENT_TYPE_INVALID.exception("Event types must be of one kind");
		}
		return types;
	}

	/**
	 * Represents the schema {@code EventType}.
	 *
	 * @param usableCustomerAdminWebhook whether webhooks of administrators get the event
	 * @param usableNodeWebhook whether webhooks of rooms get the event
	 * @param usableTenantWebhook whether webhooks of the operator get the event
	 * @param usablePushNotification whether users get the event as a notification
	 */
	record Item(int id, String name, boolean usableCustomerAdminWebhook, boolean usableNodeWebhook,
			boolean usableTenantWebhook, boolean usablePushNotification) {

	}

}
