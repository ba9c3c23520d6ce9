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

package io.dracoonspring.emulator.seed;

import java.util.List;
import java.util.Set;

import io.dracoonspring.emulator.state.Role;

/**
 * A group that is there when the emulator starts.
 *
 * @param name the name
 * @param members the user names of its members
 * @param roles the roles that it gives to its members
 */
public record SeedGroup(String name, List<String> members, Set<Role> roles) {

	public SeedGroup {
		Seeds.requireText(name, "group name");
		members = List.copyOf(members);
		roles = Set.copyOf(roles);
	}

	/**
	 * Begin with a group without members and roles.
	 * @param name the name
	 * @return the group
	 */
	public static SeedGroup of(String name) {
		return new SeedGroup(name, List.of(), Set.of());
	}

	/**
	 * Add a member.
	 * @param userName the user name
	 * @return a group with it
	 */
	public SeedGroup member(String userName) {
		return new SeedGroup(this.name, Seed.plus(this.members, userName), this.roles);
	}

	/**
	 * Set the roles.
	 * @param roles the roles
	 * @return a group with them
	 */
	public SeedGroup roles(Role... roles) {
		return new SeedGroup(this.name, this.members, Set.of(roles));
	}

}
