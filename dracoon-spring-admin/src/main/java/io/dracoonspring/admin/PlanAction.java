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

	/** Assigns a role to users. */
	ADD_ROLE_USERS,

	/** Creates a webhook. */
	CREATE_WEBHOOK,

	/** Changes a webhook. */
	UPDATE_WEBHOOK,

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

	/**
	 * Disables the inheritance of permissions, and sets the administrators in the same
	 * call.
	 */
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

	/** Revokes a role of users. */
	REMOVE_ROLE_USERS,

	/** Deletes a room with all content. */
	DELETE_ROOM,

	/** Deletes a group. */
	DELETE_GROUP,

	/** Deletes a webhook. */
	DELETE_WEBHOOK;

	/**
	 * Returns the kind of the thing that the call changes.
	 * @return the kind
	 */
	public Kind kind() {
		return switch (this) {
			case CREATE_GROUP, ADD_MEMBERS, ASSIGN_ROLE, REMOVE_MEMBERS, REVOKE_ROLE, DELETE_GROUP -> Kind.GROUP;
			case ADD_ROLE_USERS, REMOVE_ROLE_USERS -> Kind.ROLE;
			case CREATE_WEBHOOK, UPDATE_WEBHOOK, DELETE_WEBHOOK -> Kind.WEBHOOK;
			case CREATE_ROOM, RENAME_ROOM, UPDATE_ROOM, CONFIGURE_ROOM, ENCRYPT_ROOM, SET_POLICIES, DISABLE_INHERITANCE,
					ENABLE_INHERITANCE, SET_USERS, SET_GROUPS, SET_WEBHOOKS, REMOVE_USERS, REMOVE_GROUPS, DELETE_ROOM ->
				Kind.ROOM;
		};
	}

	boolean deletes() {
		return this == DELETE_ROOM || this == DELETE_GROUP || this == DELETE_WEBHOOK;
	}

	String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** The kinds of things that steps change. */
	public enum Kind {

		/** A room. */
		ROOM,

		/** A group of users. */
		GROUP,

		/** A role that users have. */
		ROLE,

		/** A webhook of the customer. */
		WEBHOOK

	}

}
