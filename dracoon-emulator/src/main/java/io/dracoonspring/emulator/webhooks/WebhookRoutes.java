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

package io.dracoonspring.emulator.webhooks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.query.FilterOperator;
import io.dracoonspring.emulator.query.Paging;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Webhook;

/**
 * The webhooks of one scope.
 */
public final class WebhookRoutes implements Routes {

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

	private final Admission admission;

	/**
	 * Create the operations.
	 * @param base the path of the webhooks
	 * @param scope whose webhooks they are
	 * @param state the state
	 * @param dispatcher sends examples
	 * @param admission lets only those in who may, and tells the id of the user
	 */
	public WebhookRoutes(String base, Webhook.Scope scope, EmulatorState state, WebhookDispatcher dispatcher,
			Admission admission) {
		this.base = base;
		this.scope = scope;
		this.state = state;
		this.dispatcher = dispatcher;
		this.admission = admission;
	}

	private static @Nullable Long failStatus(Webhook webhook) {
		Integer status = webhook.failStatus();
		return (status != null) ? status.longValue() : null;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(this.base, admitted(this::list))
			.POST(this.base, admitted(this::create))
			.GET(this.base + "/event_types",
					admitted((request) -> Json.ok(Map.of("items", EventKinds.list(this.scope)))))
			.GET(this.base + "/{webhook_id}", admitted((request) -> show(request, (webhook) -> webhook)))
			.PUT(this.base + "/{webhook_id}", admitted(this::update))
			.DELETE(this.base + "/{webhook_id}", admitted(this::remove))
			.POST(this.base + "/{webhook_id}/reset_lifetime", admitted((request) -> show(request, (webhook) -> {
				webhook.resetLifetime(author(request), this.state.clock().instant());
				return webhook;
			})))
			.build();
	}

	private HandlerFunction<ServerResponse> admitted(HandlerFunction<ServerResponse> handler) {
		return (request) -> Mono.defer(() -> {
			this.admission.admit(request);
			return handler.handle(request);
		});
	}

	private long author(ServerRequest request) {
		return this.admission.admit(request);
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		Paging paging = Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
		return Json.ok(this.state.access(() -> {
			List<Webhook> found = this.state.webhooks()
				.all(this.scope)
				.stream()
				.filter(FIELDS.filter(Fields.query(request, "filter")))
				.sorted(FIELDS.sort(Fields.query(request, "sort")).thenComparing(Webhook::id))
				.toList();
			return paging.slice(found).map(this::json);
		}));
	}

	private Object json(Webhook webhook) {
		return WebhookJson.of(webhook, this.state.users());
	}

	private Mono<ServerResponse> create(ServerRequest request) {
		return Json.read(request, WebhookRequest.class).flatMap((body) -> Json.created(this.state.access(() -> {
			Webhook webhook = this.state.webhooks()
				.add(this.scope, body.created(this.scope), !Boolean.FALSE.equals(body.isEnabled()), author(request),
						this.state.clock().instant());
			record(EventType.WEBHOOK_CREATED, webhook, request);
			return example(webhook, body);
		})));
	}

	private Object example(Webhook webhook, WebhookRequest body) {
		if (Boolean.TRUE.equals(body.triggerExampleEvent())) {
			this.dispatcher.sendExample(webhook);
		}
		return json(webhook);
	}

	private void record(EventType type, Webhook webhook, ServerRequest request) {
		this.state.events()
			.record(type, author(request),
					new Event.Subject(Event.Kind.WEBHOOK, webhook.id(), webhook.definition().name(), null));
	}

	private Mono<ServerResponse> update(ServerRequest request) {
		long id = Fields.pathId(request, "webhook_id");
		return Json.read(request, WebhookRequest.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			Webhook webhook = this.state.webhooks().get(this.scope, id);
			boolean enabled = (body.isEnabled() != null) ? body.isEnabled() : webhook.enabled();
			webhook.update(body.updated(webhook), enabled, author(request), this.state.clock().instant());
			record(EventType.WEBHOOK_UPDATED, webhook, request);
			return example(webhook, body);
		})));
	}

	private Mono<ServerResponse> show(ServerRequest request, Function<Webhook, Webhook> action) {
		long id = Fields.pathId(request, "webhook_id");
		return Json.ok(this.state.access(() -> json(action.apply(this.state.webhooks().get(this.scope, id)))));
	}

	private Mono<ServerResponse> remove(ServerRequest request) {
		long id = Fields.pathId(request, "webhook_id");
		this.state.update(() -> {
			Webhook webhook = this.state.webhooks().get(this.scope, id);
			this.state.webhooks().remove(webhook);
			record(EventType.WEBHOOK_DELETED, webhook, request);
		});
		return Json.noContent();
	}

	/**
	 * Lets only those in who may use the webhooks.
	 */
	@FunctionalInterface
	public interface Admission {

		/**
		 * Find out who calls.
		 * @param request the request
		 * @return the id of the user
		 * @throws io.dracoonspring.emulator.error.ApiException if the caller may not
		 */
		long admit(ServerRequest request);

	}

}
