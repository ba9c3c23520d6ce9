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

package io.dracoonspring.emulator.nodes;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.NodeTree;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Role;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;

/**
 * Creates, changes and encrypts rooms.
 */
public final class RoomRoutes implements Routes {

	private static final String ROOMS = "/api/v4/nodes/rooms";

	private static final String ROOM = ROOMS + "/{room_id}";

	private final EmulatorState state;

	private final Authenticator authenticator;

	private final NodeRendering rendering;

	private final RoomCreation creation;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public RoomRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
		this.rendering = new NodeRendering(state.users());
		this.creation = new RoomCreation(state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST(ROOMS, this.authenticator.authenticated(this::create))
			.PUT(ROOM, this.authenticator.authenticated(this::update))
			.PUT(ROOM + "/encrypt", this.authenticator.authenticated(this::encrypt))
			.build();
	}

	private Mono<ServerResponse> create(Caller caller, ServerRequest request) {
		return Json.read(request, CreateRoomRequest.class)
			.flatMap((body) -> Json.created(this.state
				.access(() -> this.rendering.single(caller.user(), this.creation.create(caller.user(), body)))));
	}

	private Mono<ServerResponse> update(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "room_id");
		return Json.read(request, UpdateRoomRequest.class)
			.flatMap((body) -> Json.ok(this.state.access(() -> update(caller.user(), id, body))));
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

	private Mono<ServerResponse> encrypt(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "room_id");
		return Json.read(request, EncryptRoomRequest.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			NodeTree nodes = this.state.nodes();
			Room room = nodes.room(id);
			AccessControl.require(caller.user(), room, Permission.MANAGE);
			new RoomEncryption(nodes, caller.user()).apply(room, body);
			this.state.events().record(EventType.ROOM_ENCRYPTION_CHANGED, caller.user().id(), Event.Subject.of(room));
			return this.rendering.single(caller.user(), room);
		})));
	}

	private record UpdateRoomRequest(@Nullable String name, @Nullable String notes, @Nullable Long quota,
			@Nullable Instant timestampCreation, @Nullable Instant timestampModification) {

	}

}
