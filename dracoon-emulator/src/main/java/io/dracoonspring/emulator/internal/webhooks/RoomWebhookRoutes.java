// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.query.ResultPage;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.Webhook;
import io.dracoonspring.emulator.model.Permission;

/** Assigns webhooks to rooms. A webhook gets the events of its rooms. */
final class RoomWebhookRoutes implements Routes {

	private static final String PATH = "/api/v4/nodes/rooms/{room_id}/webhooks";

	private final EmulatorState state;

	private final Calls calls;

	RoomWebhookRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, this.calls.ok(this::list))
			.PUT(PATH, this.calls.ok(this::assign))
			.build();
	}

	private Room room(Call call) {
		Room room = this.state.nodes().room(call.id("room_id"));
		AccessControl.require(call.user(), room, Permission.MANAGE);
		return room;
	}

	private Object list(Call call) {
		return page(room(call), call);
	}

	private ResultPage<Assigned> page(Room room, Call call) {
		FieldSet<Webhook> fields = FieldSet.<Webhook>builder()
			.flag("isAssigned", (webhook) -> webhook.rooms().contains(room.id()))
			.build();
		Paging paging = Paging.parse(call.query("offset"), call.query("limit"));
		List<Webhook> found = this.state.webhooks()
			.all(Webhook.Scope.CUSTOMER)
			.stream()
			.filter(RoomWebhookRoutes::isAboutNodes)
			.filter(fields.filter(call.query("filter")))
			.toList();
		return paging.slice(found)
			.map((webhook) -> new Assigned(webhook.rooms().contains(room.id()),
					WebhookJson.of(webhook, this.state.users())));
	}

	private Object assign(Call call) {
		AssignRequest body = call.body(AssignRequest.class);
		Room room = room(call);
		List<Assignment> items = Fields.required(body.items(), "items");
		items.forEach(this::webhook);
		for (Assignment item : items) {
			Webhook webhook = webhook(item);
			if (Fields.required(item.isAssigned(), "isAssigned")) {
				webhook.rooms().add(room.id());
			}
			else {
				webhook.rooms().remove(room.id());
			}
		}
		return page(room, call);
	}

	private Webhook webhook(Assignment item) {
		Webhook webhook = this.state.webhooks()
			.get(Webhook.Scope.CUSTOMER, Fields.positive(item.webhookId(), "webhookId"));
		if (!isAboutNodes(webhook)) {
			throw AdminError.WEBHOOK_EVENT_TYPE_INVALID.exception("Only webhooks about nodes can be assigned to rooms");
		}
		return webhook;
	}

	private static boolean isAboutNodes(Webhook webhook) {
		return webhook.definition().events().stream().allMatch(EventKinds::isForNodes);
	}

	private record Assigned(boolean isAssigned, WebhookJson webhook) {

	}

	private record AssignRequest(@Nullable List<Assignment> items) {

	}

	private record Assignment(@Nullable Long webhookId, @Nullable Boolean isAssigned) {

	}

}
