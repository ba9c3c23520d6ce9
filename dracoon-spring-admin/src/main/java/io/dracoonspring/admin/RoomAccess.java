// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The permissions of a user in a room. A user has one entry for direct permissions, and
 * one for each group that grants permissions.
 *
 * @param room the path of the room
 * @param user the user name
 * @param permissions the permissions, such as {@code reader} or {@code read, create}
 * @param group the group that has the permissions, {@code null} if the user has them
 * directly
 * @param inheritedFrom the path of the room that grants the permissions, {@code null} if
 * it is the room itself
 */
public record RoomAccess(String room, String user, String permissions, @Nullable String group,
		@Nullable String inheritedFrom) {

	/**
	 * Writes entries as CSV.
	 * @param entries the entries
	 * @return the CSV with a header, one line for each entry
	 */
	public static String toCsv(List<RoomAccess> entries) {
		return InventoryCsv.of(List.of("room", "user", "permissions", "group", "inherited from"), entries,
				RoomAccess::room, RoomAccess::user, RoomAccess::permissions, RoomAccess::group,
				RoomAccess::inheritedFrom);
	}

}
