// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles of a user, independent of rooms.
 */
public enum Role {

	/** Changes the settings of the customer. */
	CONFIG_MANAGER(1, "Manages global configuration", Right.READ_USERS, Right.READ_GROUPS, Right.READ_CONFIG,
			Right.CHANGE_CONFIG, Right.ADD_NONMEMBERS),

	USER_MANAGER(2, "Manages users", Right.READ_USERS, Right.CHANGE_USERS, Right.DELETE_USERS, Right.READ_GROUPS,
			Right.ADD_NONMEMBERS),

	GROUP_MANAGER(3, "Manages user groups", Right.READ_USERS, Right.READ_GROUPS, Right.CHANGE_GROUPS,
			Right.DELETE_GROUPS, Right.ADD_NONMEMBERS),

	ROOM_MANAGER(4, "Manages top level rooms", Right.READ_USERS, Right.READ_GROUPS, Right.CREATE_TOP_LEVEL_ROOMS,
			Right.ADD_NONMEMBERS),

	/** Reads the event log. */
	LOG_AUDITOR(5, "Reads audit logs", Right.READ_USERS, Right.READ_GROUPS, Right.READ_AUDIT_LOG, Right.ADD_NONMEMBERS),

	/** Sees users and groups that are not members of a room that the user manages. */
	NONMEMBER_VIEWER(6, "Views users and groups when having manage permissions in a room", Right.ADD_NONMEMBERS,
			Right.VIEW_NONMEMBERS),

	/** A user who is not a guest. */
	USER(7, "Regular user"),

	/** A user who is invited to single rooms. */
	GUEST_USER(8, "Guest user");

	private final long id;

	private final String description;

	private final Set<Right> rights;

	Role(long id, String description, Right... rights) {
		this.id = id;
		this.description = description;
		Set<Right> all = EnumSet.noneOf(Right.class);
		all.addAll(List.of(rights));
		this.rights = Collections.unmodifiableSet(all);
	}

	/**
	 * Finds a role by its id.
	 * @param id the id
	 * @return the role; empty if no role has this id
	 */
	public static Optional<Role> of(long id) {
		return Arrays.stream(values()).filter((role) -> role.id == id).findFirst();
	}

	/**
	 * Returns the id of the role.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Returns the description of the role in JSON.
	 * @return the description
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Returns the rights that the role gives.
	 * @return the rights, empty for none
	 */
	public Set<Right> rights() {
		return this.rights;
	}

	/**
	 * Returns whether the role only marks a user as a guest or a regular user, and gives
	 * no rights.
	 * @return {@code true} for {@link #USER} and {@link #GUEST_USER}
	 */
	public boolean isKindOfUser() {
		return this == USER || this == GUEST_USER;
	}

	/**
	 * Returns whether at least one user must always have the role.
	 * @return whether the last user with the role must keep it
	 */
	public boolean isIndispensable() {
		return !isKindOfUser() && this != NONMEMBER_VIEWER;
	}

	/**
	 * Returns whether holders of the role may assign another role.
	 * @param other the other role
	 * @return {@code true} if both roles are the same, or if {@link #USER_MANAGER}
	 * assigns {@link #NONMEMBER_VIEWER} or {@link #USER}
	 */
	public boolean grants(Role other) {
		return this == other || (this == USER_MANAGER && (other == NONMEMBER_VIEWER || other == USER));
	}

}
