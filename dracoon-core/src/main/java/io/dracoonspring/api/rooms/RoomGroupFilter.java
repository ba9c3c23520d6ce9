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
	 * Whether the group has permissions in the room. The server uses {@code YES} by
	 * default, and always for callers who do not administer the room.
	 */
	public static final FilterField.Equality<RoomGroupFilter, Selection> GRANTED = FilterField.equality("isGranted");

	/** Whether the members of the group administer the room. */
	public static final FilterField.Equality<RoomGroupFilter, Boolean> MANAGER = FilterField
		.equality("permissionsManage");

	/**
	 * Whether permissions that the group inherits from the parent room count; the
	 * server's default is {@code false}.
	 */
	public static final FilterField.Equality<RoomGroupFilter, Boolean> EFFECTIVE = FilterField
		.equality("effectivePerm");

	private RoomGroupFilter() {
	}

}
