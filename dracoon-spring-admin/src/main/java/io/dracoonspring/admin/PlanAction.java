// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.Locale;

/**
 * The calls that a plan can contain. Each step of a plan is one call.
 */
public enum PlanAction {

	/** Creates a group. */
	CREATE_GROUP,

	/** Adds users to a group. */
	ADD_MEMBERS,

	/** Assigns a role to a group. */
	ASSIGN_ROLE,

	/** Creates a room together with its administrators. */
	CREATE_ROOM,

	/** Renames a room. */
	RENAME_ROOM,

	/** Changes notes and quota of a room. */
	UPDATE_ROOM,

	/** Changes recycle bin, classification and activities log of a room. */
	CONFIGURE_ROOM,

	/** Enables or disables the encryption of a room. */
	ENCRYPT_ROOM,

	/** Changes the policies of a room. */
	SET_POLICIES,

	/** Disables the inheritance of permissions, and sets the administrators in the same call. */
	DISABLE_INHERITANCE,

	/** Enables the inheritance of permissions, which removes the room's own members. */
	ENABLE_INHERITANCE,

	/** Sets permissions of users in a room. */
	SET_USERS,

	/** Sets permissions of groups in a room. */
	SET_GROUPS,

	/** Assigns webhooks to a room or removes them from it. */
	SET_WEBHOOKS,

	/** Removes users from a room. */
	REMOVE_USERS,

	/** Removes groups from a room. */
	REMOVE_GROUPS,

	/** Removes users from a group. */
	REMOVE_MEMBERS,

	/** Revokes a role of a group. */
	REVOKE_ROLE,

	/** Deletes a room with all content. */
	DELETE_ROOM,

	/** Deletes a group. */
	DELETE_GROUP;

	boolean isOnGroup() {
		return switch (this) {
			case CREATE_GROUP, ADD_MEMBERS, ASSIGN_ROLE, REMOVE_MEMBERS, REVOKE_ROLE, DELETE_GROUP -> true;
			default -> false;
		};
	}

	boolean creates() {
		return this == CREATE_GROUP || this == CREATE_ROOM;
	}

	boolean deletes() {
		return this == DELETE_GROUP || this == DELETE_ROOM;
	}

	String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
