// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.Resource;

/**
 * The description of rooms and groups. Rooms, groups and properties that it does not
 * mention stay unchanged. Create it with {@link #read(PropertyResolver, Resource...)}.
 */
public final class Blueprint {

	private final Map<String, NamedSpec> groups;

	private final Map<String, NamedSpec> roles;

	private final Map<String, NamedSpec> webhooks;

	private final RoomSpec.Rooms rooms;

	private final boolean homeRooms;

	Blueprint(Map<String, NamedSpec> groups, Map<String, NamedSpec> roles, Map<String, NamedSpec> webhooks,
			RoomSpec.Rooms rooms, boolean homeRooms) {
		this.groups = groups;
		this.roles = roles;
		this.webhooks = webhooks;
		this.rooms = rooms;
		this.homeRooms = homeRooms;
	}

	/**
	 * Reads a description from YAML.
	 * @param placeholders the properties that replace placeholders such as
	 * {@code ${company.quota}}, for example Spring's environment
	 * @param files the files; a room or group must not occur in two of them
	 * @return the description
	 * @throws BlueprintException if a file cannot be read or is not valid
	 */
	public static Blueprint read(PropertyResolver placeholders, Resource... files) {
		return new BlueprintReader(placeholders::getProperty).read(List.of(files));
	}

	Map<String, NamedSpec> groups() {
		return this.groups;
	}

	/** Returns the roles of users. */
	Map<String, NamedSpec> roles() {
		return this.roles;
	}

	Map<String, NamedSpec> webhooks() {
		return this.webhooks;
	}

	RoomSpec.Rooms rooms() {
		return this.rooms;
	}

	boolean homeRooms() {
		return this.homeRooms;
	}

	/** Returns the names of all groups that are described or get permissions in rooms. */
	Set<String> mentionedGroups() {
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
