// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

/**
 * What holders of roles may do beyond rooms.
 */
public enum Right {

	/** Sees users and their roles. */
	READ_USERS("read users"),

	/** Creates and change users. */
	CHANGE_USERS("change users"),

	/** Deletes users. */
	DELETE_USERS("delete users"),

	/** Sees groups and their members. */
	READ_GROUPS("read groups"),

	/** Creates and change groups. */
	CHANGE_GROUPS("change groups"),

	/** Deletes groups. */
	DELETE_GROUPS("delete groups"),

	/** Reads the configuration. */
	READ_CONFIG("read config"),

	/** Changes the configuration. */
	CHANGE_CONFIG("change config"),

	/** Reads the event log. */
	READ_AUDIT_LOG("read audit log"),

	/** Creates top-level rooms. */
	CREATE_TOP_LEVEL_ROOMS("create top level rooms"),

	/** Adds users and groups to rooms who are no members yet. */
	ADD_NONMEMBERS("non-members add"),

	/** Sees users and groups who are no members of a room. */
	VIEW_NONMEMBERS("view non-members");

	private final String description;

	Right(String description) {
		this.description = description;
	}

	public int id() {
		return ordinal() + 1;
	}

	/**
	 * Returns what holders of the right may do.
	 */
	public String description() {
		return this.description;
	}

}
