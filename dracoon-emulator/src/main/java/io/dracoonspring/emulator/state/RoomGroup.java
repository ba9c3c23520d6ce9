// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a group may do in a room.
 */
public final class RoomGroup {

	private final Map<Long, Pending> pending = new TreeMap<>();

	private Set<Permission> permissions;

	private boolean asksForNewMembers;

	/**
	 * Grant permissions to a group. Those who are members by now need no acceptance.
	 * @param asksForNewMembers whether those who join the group later have to be accepted
	 */
	public RoomGroup(Set<Permission> permissions, boolean asksForNewMembers) {
		this.permissions = Set.copyOf(permissions);
		this.asksForNewMembers = asksForNewMembers;
	}

	/**
	 * Returns what the members may do.
	 */
	public Set<Permission> permissions() {
		return this.permissions;
	}

	/**
	 * Sets what the members may do.
	 */
	public void permissions(Set<Permission> permissions) {
		this.permissions = Set.copyOf(permissions);
	}

	/**
	 * Returns whether those who join the group have to be accepted.
	 */
	public boolean asksForNewMembers() {
		return this.asksForNewMembers;
	}

	/**
	 * Decides whether those who join the group have to be accepted.
	 */
	public void asksForNewMembers(boolean asksForNewMembers) {
		this.asksForNewMembers = asksForNewMembers;
	}

	/**
	 * Returns those members who have no access because they are not accepted.
	 * @return states by user id, to be changed in place
	 */
	public Map<Long, Pending> pending() {
		return this.pending;
	}

	/**
	 * Why a member of the group has no access.
	 */
	public enum Pending {

		/** Nobody decided yet. */
		WAITING,

		/** An administrator of the room denied it. */
		DENIED

	}

}
