// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

/**
 * The rights that roles give, independent of rooms.
 */
public enum Right {

	/** Sees users and their roles. */
	READ_USERS("read users"),

	CHANGE_USERS("change users"),

	DELETE_USERS("delete users"),

	/** Sees groups and their members. */
	READ_GROUPS("read groups"),

	CHANGE_GROUPS("change groups"),

	DELETE_GROUPS("delete groups"),

	READ_CONFIG("read config"),

	CHANGE_CONFIG("change config"),

	READ_AUDIT_LOG("read audit log"),

	CREATE_TOP_LEVEL_ROOMS("create top level rooms"),

	/** Adds users and groups to rooms of which they are not yet members. */
	ADD_NONMEMBERS("non-members add"),

	/** Sees users and groups that are not members of a room. */
	VIEW_NONMEMBERS("view non-members");

	private final String description;

	Right(String description) {
		this.description = description;
	}

	/**
	 * Returns the id of the right.
	 * @return the id
	 */
	public long id() {
		return ordinal() + 1;
	}

	/**
	 * Returns the description of the right in JSON.
	 * @return the description
	 */
	public String description() {
		return this.description;
	}

}
