// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Ids;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Lists, adds, changes and removes the users of rooms. */
final class RoomUserRoutes implements Routes {

	private static final String USERS = "/api/v4/nodes/rooms/{room_id}/users";

	private final EmulatorState state;

	private final Calls calls;

	private final RoomAccess rooms;

	RoomUserRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rooms = new RoomAccess(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(USERS, this.calls.ok(this::list))
			.PUT(USERS, this.calls.done(this::update))
			.DELETE(USERS, this.calls.done(this::revoke))
			.build();
	}

	private Object list(Call call) {
		long id = call.id("room_id");
		String effectivePerm = Listing.option(call.request(), "effectivePerm", "false");
		Room room = this.rooms.visible(call.user(), id);
		boolean others = RoomAccess.seesOthers(call.user(), room);
		Listing<RoomUserJson> listing = call.listing(others ? RoomUserJson.FIELDS : RoomUserJson.FIELDS_OF_MEMBERS);
		return listing.page(this.state.users()
			.all()
			.stream()
			.map((user) -> RoomUserJson.of(user, room, effectivePerm, this.state.users()))
			.filter((user) -> others || user.isGranted())
			.toList());
	}

	private void update(Call call) {
		long id = call.id("room_id");
		UpdateRequest body = call.body(UpdateRequest.class);
		Room room = this.rooms.managed(call.user(), id);
		Map<Long, Set<Permission>> granted = granted(body);
		this.rooms.requireAddable(call.user(), granted.keySet(), room.members()::containsKey);
		this.rooms.change(call.user(), room, (members) -> granted.forEach((userId, permissions) -> {
			members.users().remove(userId);
			if (!permissions.isEmpty()) {
				members.users().put(userId, permissions);
			}
		}));
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

	private void revoke(Call call) {
		long id = call.id("room_id");
		Ids body = call.body(Ids.class);
		Room room = this.rooms.managed(call.user(), id);
		List<User> users = body.resolve(this.state.users()::get);
		this.rooms.change(call.user(), room, (members) -> users.forEach((user) -> members.users().remove(user.id())));
	}

	private record UpdateRequest(@Nullable List<UpdateItem> items) {

	}

	private record UpdateItem(@Nullable Long id, @Nullable PermissionsRequest permissions) {

	}

}
