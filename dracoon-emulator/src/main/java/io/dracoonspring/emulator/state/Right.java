// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

/**
 * What holders of roles may do beyond rooms.
 */
public enum Right {

	/** See users and their roles. */
	READ_USERS("read users"),

	/** Create and change users. */
	CHANGE_USERS("change users"),

	/** Delete users. */
	DELETE_USERS("delete users"),

	/** See groups and their members. */
	READ_GROUPS("read groups"),

	/** Create and change groups. */
	CHANGE_GROUPS("change groups"),

	/** Delete groups. */
	DELETE_GROUPS("delete groups"),

	/** Read the configuration. */
	READ_CONFIG("read config"),

	/** Change the configuration. */
	CHANGE_CONFIG("change config"),

	/** Read the event log. */
	READ_AUDIT_LOG("read audit log"),

	/** Create top-level rooms. */
	CREATE_TOP_LEVEL_ROOMS("create top level rooms"),

	/** Add users and groups to rooms who are no members yet. */
	ADD_NONMEMBERS("non-members add"),

	/** See users and groups who are no members of a room. */
	VIEW_NONMEMBERS("view non-members");

	private final String description;

	Right(String description) {
		this.description = description;
	}

	public int id() {
		return ordinal() + 1;
	}

	/**
	 * Return what holders of the right may do.
	 */
	public String description() {
		return this.description;
	}

}
