// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.nodes.NodeRendering;
import io.dracoonspring.emulator.internal.nodes.RoomAdmins;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.RoomGroup;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/**
 * Changes the settings of rooms: inheritance, administrators, recycle bin, classification
 * and log.
 */
final class RoomConfigRoutes implements Routes {

	private static final int MAX_RETENTION_DAYS = 9999;

	private final EmulatorState state;

	private final Calls calls;

	private final RoomAccess rooms;

	private final NodeRendering rendering;

	RoomConfigRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rooms = new RoomAccess(this.state);
		this.rendering = new NodeRendering(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.PUT("/api/v4/nodes/rooms/{room_id}/config", this.calls.ok(this::configure))
			.build();
	}

	private Object configure(Call call) {
		long id = call.id("room_id");
		ConfigRequest body = call.body(ConfigRequest.class);
		Room room = this.rooms.managed(call.user(), id);
		configure(call.user(), room, body);
		return this.rendering.single(call.user(), room);
	}

	private void configure(User user, Room room, ConfigRequest body) {
		Integer classification = Fields.classification(body.classification());
		Integer days = body.recycleBinRetentionPeriod();
		if (days != null && (days < 0 || days > MAX_RETENTION_DAYS)) {
			throw ErrorCode.NOT_IN_0_TO_9999.exception("'recycleBinRetentionPeriod' must lie between 0 and 9999");
		}
		checkInheritance(room, body);
		RoomAdmins admins = RoomAdmins.of(this.state, body.adminIds(), body.adminGroupIds(),
				body.newGroupMemberAcceptance());
		boolean switched = body.inheritPermissions() != null && body.inheritPermissions() != room.inheritPermissions();
		if (Boolean.TRUE.equals(body.inheritPermissions())) {
			room.inheritPermissions(true);
			this.rooms.change(user, room, RoomConfigRoutes::clear);
		}
		else if (switched || body.namesAdmins()) {
			changeMembers(user, room, body, admins, switched);
		}
		if (classification != null) {
			room.classification(classification);
		}
		if (days != null) {
			room.recycleBinRetentionPeriod(days);
		}
		if (body.hasActivitiesLog() != null) {
			room.hasActivitiesLog(body.hasActivitiesLog());
		}
		room.updated(user.id(), this.state.clock().instant());
		this.state.nodes().changed(room);
		this.state.events().record(EventType.ROOM_UPDATED, user.id(), Event.Subject.of(room));
	}

	private static void checkInheritance(Room room, ConfigRequest body) {
		Boolean inherit = body.inheritPermissions();
		boolean topLevel = room.parentRoom() == null;
		boolean takesOver = Boolean.TRUE.equals(body.takeOverPermissions());
		if (topLevel && Boolean.TRUE.equals(inherit)) {
			throw ErrorCode.TOP_LEVEL_CANNOT_INHERIT.exception();
		}
		if (topLevel && takesOver) {
			throw PeopleErrorCode.TOP_LEVEL_CANNOT_TAKE_OVER.exception();
		}
		boolean inheritsThen = (inherit != null) ? inherit : room.inheritPermissions();
		if (inheritsThen && (body.namesAdmins() || takesOver)) {
			throw PeopleErrorCode.MUST_BE_NULL.exception("'inheritPermissions' must be false to name administrators");
		}
		if (Boolean.TRUE.equals(inherit) && room.inheritPermissions()) {
			throw PeopleErrorCode.INHERITANCE_ALREADY_ON.exception();
		}
		if (Boolean.FALSE.equals(inherit) && !room.inheritPermissions() && !body.namesAdmins()) {
			throw PeopleErrorCode.INHERITANCE_ALREADY_OFF.exception();
		}
	}

	private void changeMembers(User user, Room room, ConfigRequest body, RoomAdmins admins, boolean switched) {
		Room granting = room.authRoom();
		Map<Long, Set<Permission>> inheritedUsers = Map.copyOf(granting.members());
		Map<Long, RoomGroup> inheritedGroups = Map.copyOf(granting.groups());
		room.inheritPermissions(false);
		try {
			this.rooms.change(user, room, (members) -> {
				if (switched) {
					clear(members);
				}
				if (Boolean.TRUE.equals(body.takeOverPermissions())) {
					members.users().putAll(inheritedUsers);
					inheritedGroups.forEach((id, group) -> members.groups().put(id, copy(group)));
				}
				replaceAdmins(members, body, admins);
			});
		}
		catch (RuntimeException ex) {
			room.inheritPermissions(switched);
			throw ex;
		}
	}

	private static void replaceAdmins(RoomAccess.Members members, ConfigRequest body, RoomAdmins admins) {
		if (body.adminIds() != null) {
			members.users().values().removeIf((permissions) -> permissions.contains(Permission.MANAGE));
			members.users().putAll(admins.users());
		}
		if (body.adminGroupIds() != null) {
			members.groups().values().removeIf((group) -> group.permissions().contains(Permission.MANAGE));
			members.groups().putAll(admins.groups());
		}
	}

	private static RoomGroup copy(RoomGroup group) {
		RoomGroup copy = new RoomGroup(group.permissions(), group.asksForNewMembers());
		copy.pending().putAll(group.pending());
		return copy;
	}

	private static void clear(RoomAccess.Members members) {
		members.users().clear();
		members.groups().clear();
	}

	/** Represents the settings to change (schema {@code ConfigRoomRequest}). */
	private record ConfigRequest(@Nullable Integer recycleBinRetentionPeriod, @Nullable Boolean inheritPermissions,
			@Nullable Boolean takeOverPermissions, @Nullable List<Long> adminIds, @Nullable List<Long> adminGroupIds,
			@Nullable String newGroupMemberAcceptance, @Nullable Boolean hasActivitiesLog,
			@Nullable Integer classification) {

		boolean namesAdmins() {
			return this.adminIds() != null || this.adminGroupIds() != null;
		}

	}

}
