// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.internal.state.Webhook;

/** Serves the webhooks of one owner, the operator or the customer. */
final class WebhookRoutes implements Routes {

	private static final FieldSet<Webhook> FIELDS = FieldSet.<Webhook>builder()
		.number("id", Webhook::id, FilterOperator.EQ)
		.text("name", (webhook) -> webhook.definition().name(), FilterOperator.CN, FilterOperator.EQ)
		.flag("isEnabled", Webhook::enabled)
		.date("createdAt", Webhook::createdAt, FilterOperator.GE, FilterOperator.LE)
		.date("updatedAt", Webhook::updatedAt, FilterOperator.GE, FilterOperator.LE)
		.date("expiration", Webhook::expireAt, FilterOperator.GE, FilterOperator.LE, FilterOperator.EQ)
		.number("lastFailStatus", WebhookRoutes::failStatus, FilterOperator.EQ)
		.sort("id", Webhook::id)
		.sortText("name", (webhook) -> webhook.definition().name())
		.sort("isEnabled", Webhook::enabled)
		.sort("createdAt", Webhook::createdAt)
		.sort("updatedAt", Webhook::updatedAt)
		.sort("expiration", Webhook::expireAt)
		.build();

	private final String base;

	private final Webhook.Scope scope;

	private final EmulatorState state;

	private final WebhookDispatcher dispatcher;

	private final Calls calls;

	/**
	 * Creates the operations.
	 * @param base the path of the webhooks
	 * @param scope the owner of the webhooks
	 * @param calls the factory of handlers for users who may manage the webhooks
	 * @param dispatcher the sender of examples
	 */
	WebhookRoutes(String base, Webhook.Scope scope, Calls calls, WebhookDispatcher dispatcher) {
		this.base = base;
		this.scope = scope;
		this.state = calls.state();
		this.dispatcher = dispatcher;
		this.calls = calls;
	}

	private static @Nullable Long failStatus(Webhook webhook) {
		Integer status = webhook.failStatus();
		return (status != null) ? status.longValue() : null;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(this.base, this.calls.ok(this::list))
			.POST(this.base, this.calls.created(this::create))
			.GET(this.base + "/event_types", this.calls.ok((call) -> Map.of("items", EventKinds.list(this.scope))))
			.GET(this.base + "/{webhook_id}", this.calls.ok((call) -> json(webhook(call))))
			.PUT(this.base + "/{webhook_id}", this.calls.ok(this::update))
			.DELETE(this.base + "/{webhook_id}", this.calls.done(this::remove))
			.POST(this.base + "/{webhook_id}/reset_lifetime", this.calls.ok(this::resetLifetime))
			.build();
	}

	private Webhook webhook(Call call) {
		return this.state.webhooks().get(this.scope, call.id("webhook_id"));
	}

	private long author(Call call) {
		return (this.scope == Webhook.Scope.TENANT) ? Users.SYSTEM_ID : call.user().id();
	}

	private Object list(Call call) {
		Paging paging = Paging.parse(call.query("offset"), call.query("limit"));
		List<Webhook> found = this.state.webhooks()
			.all(this.scope)
			.stream()
			.filter(FIELDS.filter(call.query("filter")))
			.sorted(FIELDS.sort(call.query("sort")).thenComparing(Webhook::id))
			.toList();
		return paging.slice(found).map(this::json);
	}

	private Object json(Webhook webhook) {
		return WebhookJson.of(webhook, this.state.users());
	}

	private Object create(Call call) {
		WebhookRequest body = call.body(WebhookRequest.class);
		Webhook webhook = this.state.webhooks()
			.add(this.scope, body.created(this.scope), !Boolean.FALSE.equals(body.isEnabled()), author(call),
					this.state.clock().instant());
		record(EventType.WEBHOOK_CREATED, webhook, call);
		return example(webhook, body);
	}

	private Object example(Webhook webhook, WebhookRequest body) {
		if (Boolean.TRUE.equals(body.triggerExampleEvent())) {
			this.dispatcher.sendExample(webhook);
		}
		return json(webhook);
	}

	private void record(EventType type, Webhook webhook, Call call) {
		this.state.events()
			.record(type, author(call),
					new Event.Subject(Event.Kind.WEBHOOK, webhook.id(), webhook.definition().name(), null));
	}

	private Object update(Call call) {
		long id = call.id("webhook_id");
		WebhookRequest body = call.body(WebhookRequest.class);
		Webhook webhook = this.state.webhooks().get(this.scope, id);
		boolean enabled = (body.isEnabled() != null) ? body.isEnabled() : webhook.enabled();
		webhook.update(body.updated(webhook), enabled, author(call), this.state.clock().instant());
		record(EventType.WEBHOOK_UPDATED, webhook, call);
		return example(webhook, body);
	}

	private Object resetLifetime(Call call) {
		Webhook webhook = webhook(call);
		webhook.resetLifetime(author(call), this.state.clock().instant());
		return json(webhook);
	}

	private void remove(Call call) {
		Webhook webhook = webhook(call);
		this.state.webhooks().remove(webhook);
		record(EventType.WEBHOOK_DELETED, webhook, call);
	}

}
