// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.description;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.dracoonspring.admin.internal.notation.Property;

/**
 * The content of a description.
 *
 * @param groups the groups by name
 * @param roles the roles of users by name
 * @param webhooks the webhooks by name
 * @param rooms the top-level rooms
 * @param homeRooms whether the description can change the room that contains the home
 * rooms
 */
public record Description(Map<String, NamedSpec> groups, Map<String, NamedSpec> roles, Map<String, NamedSpec> webhooks,
		RoomSpec.Rooms rooms, boolean homeRooms) {

	/** Returns the names of all groups that are described or get permissions in rooms. */
	public Set<String> mentionedGroups() {
		Set<String> names = new HashSet<>(this.groups.keySet());
		this.rooms.items().values().forEach((room) -> collectGroups(room, names));
		return names;
	}

	private static void collectGroups(RoomSpec room, Set<String> names) {
		room.properties()
			.keySet()
			.stream()
			.filter((property) -> property.startsWith(Property.GROUPS))
			.map(Property::entry)
			.forEach(names::add);
		room.rooms().items().values().forEach((below) -> collectGroups(below, names));
	}

}
