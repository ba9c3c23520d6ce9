// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.util.List;
import java.util.Set;

import io.dracoonspring.emulator.model.Role;

/**
 * A group that exists when the emulator starts.
 *
 * @param name the name
 * @param members the user names of the members
 * @param roles the roles that the group gives to its members
 */
public record SeedGroup(String name, List<String> members, Set<Role> roles) {

	public SeedGroup {
		Seeds.requireText(name, "group name");
		members = List.copyOf(members);
		roles = Set.copyOf(roles);
	}

	/**
	 * Creates a group without members and roles.
	 * @param name the name
	 * @return the group
	 */
	public static SeedGroup of(String name) {
		return new SeedGroup(name, List.of(), Set.of());
	}

	/**
	 * Adds a member.
	 * @param userName the user name
	 * @return the changed group
	 */
	public SeedGroup withMember(String userName) {
		return new SeedGroup(this.name, Seed.plus(this.members, userName), this.roles);
	}

	/**
	 * Sets the roles.
	 * @param roles the roles
	 * @return the changed group
	 */
	public SeedGroup withRoles(Role... roles) {
		return new SeedGroup(this.name, this.members, Set.of(roles));
	}

}
