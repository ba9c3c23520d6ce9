// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.Selection;
import io.dracoonspring.api.roles.RoleName;

/**
 * The fields by which the users of a room can be filtered.
 */
public final class RoomUserFilter {

	/** A part of the first name, last name, user name or e-mail address. */
	public static final FilterField.Containment<RoomUserFilter> USER = FilterField.containment("user");

	/** The id of the user. */
	public static final FilterField.Equality<RoomUserFilter, Long> USER_ID = FilterField.equality("userId");

	/**
	 * Whether the user has permissions in the room. The server uses {@code YES} by
	 * default, and always for callers who do not administer the room.
	 */
	public static final FilterField.Equality<RoomUserFilter, Selection> GRANTED = FilterField.equality("isGranted");

	/** Whether the user administers the room. */
	public static final FilterField.Equality<RoomUserFilter, Boolean> MANAGER = FilterField
		.equality("permissionsManage");

	/**
	 * Selects which permissions count besides those that the user has in the room: those
	 * of the parent room ({@code YES}), those of the parent room and of groups
	 * ({@code ANY}), or no others ({@code NO}, the server's default).
	 */
	public static final FilterField.Equality<RoomUserFilter, Selection> EFFECTIVE = FilterField
		.equality("effectivePerm");

	/** A role that the user has or does not have. */
	public static final FilterField.Inequality<RoomUserFilter, RoleName> ROLE = FilterField.inequality("hasRole");

	private RoomUserFilter() {
	}

}
