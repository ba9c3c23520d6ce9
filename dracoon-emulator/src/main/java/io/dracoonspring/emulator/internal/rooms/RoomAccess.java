// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.RoomGroup;
import io.dracoonspring.emulator.internal.state.RoomSubscriptions;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Right;

/**
 * Finds rooms for operations on their members, and checks the rights that these
 * operations need. Use it while the state is locked.
 */
final class RoomAccess {

	private final EmulatorState state;

	RoomAccess(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Returns a room in which the user has at least one permission. Such a user may see
	 * the members.
	 */
	Room visible(User user, long id) {
		Room room = this.state.nodes().room(id);
		if (AccessControl.permissions(user, room).isEmpty()) {
			throw ApiException.forbidden("No permission in room " + id);
		}
		return room;
	}

	Room managed(User user, long id) {
		Room room = this.state.nodes().room(id);
		AccessControl.require(user, room, Permission.MANAGE);
		return room;
	}

	static boolean seesOthers(User user, Room room) {
		return AccessControl.may(user, room, Permission.MANAGE)
				&& (user.has(Right.VIEW_NONMEMBERS) || user.has(Right.READ_USERS));
	}

	void requireAddable(User user, Collection<Long> ids, LongPredicate member) {
		if (!user.has(Right.ADD_NONMEMBERS) && !ids.stream().allMatch(member::test)) {
			throw ApiException.forbidden("The right to " + Right.ADD_NONMEMBERS.description() + " is missing");
		}
	}

	/**
	 * Changes the members of a room. If the room does not inherit its permissions, at
	 * least one administrator must remain.
	 * @param change the action that changes the users and groups
	 */
	void change(User author, Room room, Consumer<Members> change) {
		Members members = new Members(new HashMap<>(room.members()), new HashMap<>(room.groups()));
		change.accept(members);
		if (!room.inheritPermissions()) {
			this.state.administrators().require(members.users(), members.groups());
		}
		RoomSubscriptions.changePermissions(this.state, room, () -> {
			room.members().clear();
			room.members().putAll(members.users());
			room.groups().clear();
			room.groups().putAll(members.groups());
		});
		this.state.nodes().changed(room);
		this.state.events().record(EventType.ROOM_PERMISSIONS_CHANGED, author.id(), Event.Subject.of(room));
	}

	/**
	 * The members of a room with their permissions.
	 *
	 * @param users permissions by user id
	 * @param groups the groups with their permissions, by group id
	 */
	record Members(Map<Long, Set<Permission>> users, Map<Long, RoomGroup> groups) {

	}

}
