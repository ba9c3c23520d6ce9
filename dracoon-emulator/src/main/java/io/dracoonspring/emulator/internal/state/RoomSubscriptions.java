// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.model.Permission;

/**
 * Subscribes users to each room to which they get access, if they have chosen automatic
 * subscriptions.
 */
public final class RoomSubscriptions {

	private RoomSubscriptions() {
	}

	/**
	 * Subscribes the users who have access to a new room and have chosen automatic
	 * subscriptions. Call it after all members were added.
	 * @param state the state, which the caller has locked
	 */
	public static void subscribeToNewRoom(EmulatorState state, Room room) {
		autoSubscribers(state, room).forEach((user) -> user.subscribedNodes().add(room.id()));
	}

	/**
	 * Changes permissions. Then subscribes the users who gained access and have chosen
	 * automatic subscriptions.
	 * @param state the state, which the caller has locked
	 * @param room the room, whose permissions other rooms may inherit
	 * @param change the action that changes the permissions
	 */
	public static void changePermissions(EmulatorState state, Room room, Runnable change) {
		Set<User> before = Set.copyOf(autoSubscribers(state, room));
		change.run();
		Set<Long> rooms = state.nodes()
			.rooms()
			.filter((candidate) -> candidate.authRoom() == room)
			.map(Room::id)
			.collect(Collectors.toSet());
		autoSubscribers(state, room).stream()
			.filter((user) -> !before.contains(user))
			.forEach((user) -> user.subscribedNodes().addAll(rooms));
	}

	private static List<User> autoSubscribers(EmulatorState state, Room room) {
		return state.users()
			.all()
			.stream()
			.filter(User::subscribesToRooms)
			.filter((user) -> AccessControl.may(user, room, Permission.READ))
			.toList();
	}

}
