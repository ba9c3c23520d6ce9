// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.Selection;

/**
 * The fields by which the groups of a room can be filtered.
 */
public final class RoomGroupFilter {

	/** The name. */
	public static final FilterField.Containment<RoomGroupFilter> NAME = FilterField.containment("name");

	/** The id of the group. */
	public static final FilterField.Equality<RoomGroupFilter, Long> GROUP_ID = FilterField.equality("groupId");

	/**
	 * Whether the group has permissions in the room; the server takes {@code YES} if
	 * nothing is said, and from everybody who does not administer the room.
	 */
	public static final FilterField.Equality<RoomGroupFilter, Selection> GRANTED = FilterField.equality("isGranted");

	/** Whether the members of the group administer the room. */
	public static final FilterField.Equality<RoomGroupFilter, Boolean> MANAGER = FilterField
		.equality("permissionsManage");

	/**
	 * Whether permissions count that come from the parent room; the server takes
	 * {@code false} if nothing is said.
	 */
	public static final FilterField.Equality<RoomGroupFilter, Boolean> EFFECTIVE = FilterField
		.equality("effectivePerm");

	private RoomGroupFilter() {
	}

}
