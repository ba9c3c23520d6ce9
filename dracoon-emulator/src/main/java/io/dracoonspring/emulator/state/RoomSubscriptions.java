// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets users who want that hear of every room that they get access to.
 */
public final class RoomSubscriptions {

	private RoomSubscriptions() {
	}

	/**
	 * Subscribe to a new room.
	 * @param state the state, which is locked
	 * @param room the room, whose members are known
	 */
	public static void created(EmulatorState state, Room room) {
		readers(state, room).forEach((user) -> user.subscribedNodes().add(room.id()));
	}

	/**
	 * Changes who may do what, and subscribe those who get access.
	 * @param state the state, which is locked
	 * @param room the room, whose rights other rooms may inherit
	 * @param change changes the members
	 */
	public static void during(EmulatorState state, Room room, Runnable change) {
		Set<User> before = Set.copyOf(readers(state, room));
		change.run();
		Set<Long> rooms = state.nodes()
			.rooms()
			.filter((candidate) -> candidate.authRoom() == room)
			.map(Room::id)
			.collect(Collectors.toSet());
		readers(state, room).stream()
			.filter((user) -> !before.contains(user))
			.forEach((user) -> user.subscribedNodes().addAll(rooms));
	}

	private static List<User> readers(EmulatorState state, Room room) {
		return state.users()
			.all()
			.stream()
			.filter(User::subscribesToRooms)
			.filter((user) -> AccessControl.may(user, room, Permission.READ))
			.toList();
	}

}
