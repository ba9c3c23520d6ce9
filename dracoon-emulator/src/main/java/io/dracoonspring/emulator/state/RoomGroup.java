/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Return what the members may do.
	 */
	public Set<Permission> permissions() {
		return this.permissions;
	}

	/**
	 * Set what the members may do.
	 */
	public void permissions(Set<Permission> permissions) {
		this.permissions = Set.copyOf(permissions);
	}

	/**
	 * Return whether those who join the group have to be accepted.
	 */
	public boolean asksForNewMembers() {
		return this.asksForNewMembers;
	}

	/**
	 * Decide whether those who join the group have to be accepted.
	 */
	public void asksForNewMembers(boolean asksForNewMembers) {
		this.asksForNewMembers = asksForNewMembers;
	}

	/**
	 * Return those members who have no access because they are not accepted.
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
