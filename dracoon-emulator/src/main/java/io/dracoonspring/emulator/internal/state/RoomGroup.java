// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.dracoonspring.emulator.model.Permission;

/** The permissions of a group in a room. */
public final class RoomGroup {

	private final Map<Long, Pending> pending = new TreeMap<>();

	private Set<Permission> permissions;

	private boolean asksForNewMembers;

	/**
	 * Grants permissions to a group. Users who are already members of the group need no
	 * acceptance.
	 * @param asksForNewMembers whether users who join the group later have to be accepted
	 */
	public RoomGroup(Set<Permission> permissions, boolean asksForNewMembers) {
		this.permissions = Set.copyOf(permissions);
		this.asksForNewMembers = asksForNewMembers;
	}

	/** Returns the permissions of the members of the group. */
	public Set<Permission> permissions() {
		return this.permissions;
	}

	/** Sets the permissions of the members of the group. */
	public void permissions(Set<Permission> permissions) {
		this.permissions = Set.copyOf(permissions);
	}

	/** Returns whether users who join the group have to be accepted. */
	public boolean asksForNewMembers() {
		return this.asksForNewMembers;
	}

	/** Decides whether users who join the group have to be accepted. */
	public void asksForNewMembers(boolean asksForNewMembers) {
		this.asksForNewMembers = asksForNewMembers;
	}

	/**
	 * Returns, by user id, why members of the group have no access. Callers may modify
	 * the returned map, which is not a copy.
	 */
	public Map<Long, Pending> pending() {
		return this.pending;
	}

	/** The reason why a member of the group has no access. */
	public enum Pending {

		/** No administrator of the room has decided yet. */
		WAITING,

		/** An administrator of the room denied access. */
		DENIED

	}

}
