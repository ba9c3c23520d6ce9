// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.RoomSubscriptions;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/** Creates rooms. */
final class RoomCreation {

	private static final int MAX_RETENTION_DAYS = 9999;

	private final EmulatorState state;

	RoomCreation(EmulatorState state) {
		this.state = state;
	}

	Room create(User user, CreateRoomRequest request) {
		String name = NodeNames.validate(request.name());
		validate(request);
		Room parent = parent(user, request);
		boolean inherits = inherits(parent, request);
		RoomAdmins admins = RoomAdmins.of(this.state, request.adminIds(), request.adminGroupIds(),
				request.newGroupMemberAcceptance());
		boolean creatorAdministers = !inherits && this.state.settings().adminsOptional() && admins.users().isEmpty()
				&& admins.groups().isEmpty();
		if (!inherits && !creatorAdministers) {
			this.state.administrators().require(admins.users(), admins.groups());
		}
		NodeTree nodes = this.state.nodes();
		NodeNames.validatePath(parent, name);
		NodeChange.requireFree(nodes, parent, name, null);
		Room room = nodes.createRoom(parent, name, user.id());
		room.inheritPermissions(inherits);
		room.members().putAll(admins.users());
		if (creatorAdministers) {
			room.members().put(user.id(), Permission.ALL);
		}
		room.groups().putAll(admins.groups());
		room.quota(quota(request.quota(), 0));
		room.notes(request.notes());
		room.classification(request.classification());
		room.timestamps(request.timestampCreation(), request.timestampModification());
		Integer retentionDays = request.recycleBinRetentionPeriod();
		room.recycleBinRetentionPeriod((retentionDays != null) ? retentionDays
				: this.state.configuration().defaults().recycleBinRetentionPeriod());
		if (request.hasActivitiesLog() != null) {
			room.hasActivitiesLog(request.hasActivitiesLog());
		}
		RoomSubscriptions.subscribeToNewRoom(this.state, room);
		return room;
	}

	private static void validate(CreateRoomRequest request) {
		Fields.notes(request.notes());
		Fields.classification(request.classification());
		quota(request.quota(), 0);
		Integer days = request.recycleBinRetentionPeriod();
		if (days != null && (days < 0 || days > MAX_RETENTION_DAYS)) {
			throw ErrorCode.NOT_IN_0_TO_9999.exception("'recycleBinRetentionPeriod' must lie between 0 and 9999");
		}
	}

	static long quota(@Nullable Long quota, long fallback) {
		if (quota != null && quota < 0) {
			throw ErrorCode.NOT_POSITIVE.exception("'quota' must not be negative");
		}
		return (quota != null) ? quota : fallback;
	}

	private @Nullable Room parent(User user, CreateRoomRequest request) {
		if (request.parentId() == null) {
			if (!user.has(Role.ROOM_MANAGER)) {
				throw ApiException.forbidden("Role 'ROOM_MANAGER' is missing");
			}
			return null;
		}
		Room parent = this.state.nodes().room(Fields.positive(request.parentId(), "parentId"));
		AccessControl.require(user, parent, Permission.MANAGE);
		return parent;
	}

	private static boolean inherits(@Nullable Room parent, CreateRoomRequest request) {
		if (parent == null && Boolean.TRUE.equals(request.inheritPermissions())) {
			throw ErrorCode.TOP_LEVEL_CANNOT_INHERIT.exception();
		}
		return (request.inheritPermissions() != null) ? request.inheritPermissions() : parent != null;
	}

}
