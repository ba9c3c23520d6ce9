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

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.query.Paging;
import io.dracoonspring.emulator.query.ResultPage;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.Webhook;

/**
 * Which webhooks are told what happens in a room.
 */
public final class RoomWebhookRoutes implements Routes {

	private static final String PATH = "/api/v4/nodes/rooms/{room_id}/webhooks";

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public RoomWebhookRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, this.authenticator.authenticated(this::list))
			.PUT(PATH, this.authenticator.authenticated(this::assign))
			.build();
	}

	private Room room(Caller caller, ServerRequest request) {
		Room room = this.state.nodes().room(Fields.pathId(request, "room_id"));
		AccessControl.require(caller.user(), room, Permission.MANAGE);
		return room;
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		return Json.ok(this.state.access(() -> page(room(caller, request), request)));
	}

	private ResultPage<Assigned> page(Room room, ServerRequest request) {
		FieldSet<Webhook> fields = FieldSet.<Webhook>builder()
			.flag("isAssigned", (webhook) -> webhook.rooms().contains(room.id()))
			.build();
		Paging paging = Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
		List<Webhook> found = this.state.webhooks()
			.all(Webhook.Scope.CUSTOMER)
			.stream()
			.filter((webhook) -> webhook.definition().events().stream().allMatch(EventKinds::isForNodes))
			.filter(fields.filter(Fields.query(request, "filter")))
			.toList();
		return paging.slice(found)
			.map((webhook) -> new Assigned(webhook.rooms().contains(room.id()),
					WebhookJson.of(webhook, this.state.users())));
	}

	private Mono<ServerResponse> assign(Caller caller, ServerRequest request) {
		return Json.read(request, AssignRequest.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			Room room = room(caller, request);
			for (Assignment item : Fields.required(body.items(), "items")) {
				Webhook webhook = this.state.webhooks()
					.get(Webhook.Scope.CUSTOMER, Fields.positive(item.webhookId(), "webhookId"));
				if (Fields.required(item.isAssigned(), "isAssigned")) {
					webhook.rooms().add(room.id());
				}
				else {
					webhook.rooms().remove(room.id());
				}
			}
			return page(room, request);
		})));
	}

	private record Assigned(boolean isAssigned, WebhookJson webhook) {

	}

	private record AssignRequest(@Nullable List<Assignment> items) {

	}

	private record Assignment(@Nullable Long webhookId, @Nullable Boolean isAssigned) {

	}

}
