// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/** Creates, changes and encrypts rooms. */
final class RoomRoutes implements Routes {

	private static final String ROOMS = "/api/v4/nodes/rooms";

	private static final String ROOM = ROOMS + "/{room_id}";

	private final EmulatorState state;

	private final Calls calls;

	private final NodeRendering rendering;

	private final RoomCreation creation;

	RoomRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rendering = new NodeRendering(this.state);
		this.creation = new RoomCreation(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST(ROOMS, this.calls.created(this::create))
			.PUT(ROOM, this.calls.ok(this::update))
			.PUT(ROOM + "/encrypt", this.calls.ok(this::encrypt))
			.build();
	}

	private Object create(Call call) {
		CreateRoomRequest body = call.body(CreateRoomRequest.class);
		return this.rendering.single(call.user(), this.creation.create(call.user(), body));
	}

	private Object update(Call call) {
		return update(call.user(), call.id("room_id"), call.body(UpdateRoomRequest.class));
	}

	private Object update(User user, long id, UpdateRoomRequest body) {
		NodeTree nodes = this.state.nodes();
		Room room = nodes.room(id);
		Room parent = room.parentRoom();
		if (parent != null) {
			AccessControl.require(user, parent, Permission.MANAGE);
		}
		else if (!user.has(Role.ROOM_MANAGER)) {
			AccessControl.require(user, room, Permission.MANAGE);
		}
		if (Objects.equals(this.state.configuration().homeRooms().homeRoomParentId(), room.id())) {
			throw ErrorCode.HOME_ROOMS_NOT_CHANGEABLE.exception();
		}
		long quota = RoomCreation.quota(body.quota(), room.quota());
		new NodeChange(body.name(), body.notes(), body.timestampCreation(), body.timestampModification()).apply(room,
				nodes, user);
		room.quota(quota);
		this.state.events().record(EventType.ROOM_UPDATED, user.id(), Event.Subject.of(room));
		return this.rendering.single(user, room);
	}

	private Object encrypt(Call call) {
		long id = call.id("room_id");
		EncryptRoomRequest body = call.body(EncryptRoomRequest.class);
		NodeTree nodes = this.state.nodes();
		Room room = nodes.room(id);
		AccessControl.require(call.user(), room, Permission.MANAGE);
		new RoomEncryption(nodes, call.user()).apply(room, body);
		this.state.events().record(EventType.ROOM_ENCRYPTION_CHANGED, call.user().id(), Event.Subject.of(room));
		return this.rendering.single(call.user(), room);
	}

	private record UpdateRoomRequest(@Nullable String name, @Nullable String notes, @Nullable Long quota,
			@Nullable Instant timestampCreation, @Nullable Instant timestampModification) {

	}

}
