// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.description;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.internal.notation.Property;

/**
 * The description of a room.
 *
 * @param location the file and the line
 * @param name the name
 * @param was the earlier name below the same parent, {@code null} if there is none
 * @param properties the described properties, see {@link Property}
 * @param exclusive the prefixes, such as {@code users/}, of the lists with
 * {@code exclusive: true}. A plan removes entries that such a list does not contain
 * @param rooms the rooms in this room
 * @param absent whether the room must not exist
 * @param deletable whether a plan is allowed to delete the room
 * @param rescueKeyPassword the name of the configuration property that contains the
 * password of a new rescue key, {@code null} if there is none or it does not exist
 */
public record RoomSpec(String location, String name, @Nullable String was, Map<String, String> properties,
		Set<String> exclusive, Rooms rooms, boolean absent, boolean deletable, @Nullable String rescueKeyPassword) {

	public RoomSpec {
		properties = Map.copyOf(properties);
		exclusive = Set.copyOf(exclusive);
	}

	public boolean describes(String... propertiesOrPrefixes) {
		for (String wanted : propertiesOrPrefixes) {
			if (this.exclusive.contains(wanted)
					|| this.properties.keySet().stream().anyMatch((property) -> property.startsWith(wanted))) {
				return true;
			}
		}
		return false;
	}

	/** Returns this description, overridden by the values of another one. */
	RoomSpec with(RoomSpec own) {
		Map<String, String> all = new LinkedHashMap<>(this.properties);
		all.putAll(own.properties);
		Set<String> complete = new HashSet<>(this.exclusive);
		complete.addAll(own.exclusive);
		return new RoomSpec(own.location, own.name, own.was, all, complete, this.rooms.with(own.rooms), own.absent,
				own.deletable, own.describes(Property.RESCUE_KEY) ? own.rescueKeyPassword : this.rescueKeyPassword);
	}

	/**
	 * The described rooms below a room or at the top.
	 *
	 * @param items the rooms by name
	 * @param exclusive whether there must be no other rooms
	 * @param deletable whether a plan is allowed to delete other rooms
	 */
	public record Rooms(Map<String, RoomSpec> items, boolean exclusive, boolean deletable) {

		static final Rooms NONE = new Rooms(Map.of(), false, false);

		Rooms with(Rooms own) {
			Map<String, RoomSpec> all = new LinkedHashMap<>(this.items);
			own.items.forEach((name, room) -> all.merge(name, room, RoomSpec::with));
			return new Rooms(all, this.exclusive || own.exclusive, this.deletable || own.deletable);
		}

	}

}
