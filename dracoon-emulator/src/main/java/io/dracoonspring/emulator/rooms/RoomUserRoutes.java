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

package io.dracoonspring.emulator.rooms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.PeopleErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Listing;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.people.Ids;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;

/**
 * Lists, adds, changes and removes the users of rooms.
 */
public final class RoomUserRoutes implements Routes {

	private static final String USERS = "/api/v4/nodes/rooms/{room_id}/users";

	private final EmulatorState state;

	private final Authenticator authenticator;

	private final RoomAccess rooms;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public RoomUserRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
		this.rooms = new RoomAccess(state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(USERS, this.authenticator.authenticated(this::list))
			.PUT(USERS, this.authenticator.authenticated(this::update))
			.DELETE(USERS, this.authenticator.authenticated(this::revoke))
			.build();
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "room_id");
		String effectivePerm = Listing.option(request, "effectivePerm", "false");
		return Json.ok(this.state.access(() -> {
			Room room = this.rooms.visible(caller.user(), id);
			boolean others = RoomAccess.seesOthers(caller.user(), room);
			Listing<RoomUserJson> listing = Listing.of(request,
					others ? RoomUserJson.FIELDS : RoomUserJson.FIELDS_OF_MEMBERS);
			return listing.page(this.state.users()
				.all()
				.stream()
				.map((user) -> RoomUserJson.of(user, room, effectivePerm, this.state.users()))
				.filter((user) -> others || user.isGranted())
				.toList());
		}));
	}

	private Mono<ServerResponse> update(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "room_id");
		return Json.read(request, UpdateRequest.class).flatMap((body) -> {
			this.state.update(() -> {
				Room room = this.rooms.managed(caller.user(), id);
				Map<Long, Set<Permission>> granted = granted(body);
				this.rooms.requireAddable(caller.user(), granted.keySet(), room.members()::containsKey);
				this.rooms.change(caller.user(), room, (members) -> granted.forEach((userId, permissions) -> {
					members.users().remove(userId);
					if (!permissions.isEmpty()) {
						members.users().put(userId, permissions);
					}
				}));
			});
			return Json.noContent();
		});
	}

	private Map<Long, Set<Permission>> granted(UpdateRequest body) {
		Map<Long, Set<Permission>> granted = new LinkedHashMap<>();
		for (UpdateItem item : Fields.required(body.items(), "items")) {
			User user = this.state.users().get(Fields.positive(item.id(), "id"));
			Set<Permission> permissions = Fields.required(item.permissions(), "permissions").toSet();
			if (user.isGuest() && permissions.contains(Permission.MANAGE)) {
				throw PeopleErrorCode.PERMISSION_INVALID.exception("A guest cannot manage a room");
			}
			granted.put(user.id(), permissions);
		}
		return granted;
	}

	private Mono<ServerResponse> revoke(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "room_id");
		return Json.read(request, Ids.class).flatMap((body) -> {
			this.state.update(() -> {
				Room room = this.rooms.managed(caller.user(), id);
				List<User> users = body.resolve(this.state.users()::get);
				this.rooms.change(caller.user(), room,
						(members) -> users.forEach((user) -> members.users().remove(user.id())));
			});
			return Json.noContent();
		});
	}

	private record UpdateRequest(@Nullable List<UpdateItem> items) {

	}

	private record UpdateItem(@Nullable Long id, @Nullable PermissionsRequest permissions) {

	}

}
