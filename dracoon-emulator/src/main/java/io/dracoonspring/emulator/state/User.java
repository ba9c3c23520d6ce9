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

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A user of the emulator. Passwords are public test data and kept as they are.
 */
public final class User {

	private final long id;

	private final Profile profile;

	private final String password;

	private final Set<Role> roles;

	private final KeyRing keys = new KeyRing();

	private @Nullable Instant lastLoginSuccessAt;

	private @Nullable Instant lastLoginFailAt;

	User(long id, Profile profile, String password, Set<Role> roles) {
		this.id = id;
		this.profile = profile;
		this.password = password;
		this.roles = Set.copyOf(roles);
	}

	/**
	 * Return the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Return the user name, which is also the login.
	 * @return the user name
	 */
	public String userName() {
		return this.profile.userName();
	}

	/**
	 * Return what others see of the user.
	 * @return the profile
	 */
	public Profile profile() {
		return this.profile;
	}

	/**
	 * Return the roles.
	 * @return the roles
	 */
	public Set<Role> roles() {
		return this.roles;
	}

	/**
	 * Return whether the user has a role.
	 * @param role the role
	 * @return whether the user has it
	 */
	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/**
	 * Return the key pairs.
	 * @return the key pairs
	 */
	public KeyRing keys() {
		return this.keys;
	}

	/**
	 * Check a password and remember when that was.
	 * @param candidate the password to check
	 * @param now the time
	 * @return whether it is the user's
	 */
	public boolean login(String candidate, Instant now) {
		boolean matches = this.password.equals(candidate);
		if (matches) {
			this.lastLoginSuccessAt = now;
		}
		else {
			this.lastLoginFailAt = now;
		}
		return matches;
	}

	/**
	 * Return when the user logged in last.
	 * @return the time or {@code null}
	 */
	public @Nullable Instant lastLoginSuccessAt() {
		return this.lastLoginSuccessAt;
	}

	/**
	 * Return when a login failed last.
	 * @return the time or {@code null}
	 */
	public @Nullable Instant lastLoginFailAt() {
		return this.lastLoginFailAt;
	}

	@Override
	public String toString() {
		return "User[" + this.id + "]";
	}

	/**
	 * What others see of a user.
	 *
	 * @param userName the user name
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param email the e-mail address
	 * @param avatarUuid the id of the avatar
	 */
	public record Profile(String userName, String firstName, String lastName, String email, String avatarUuid) {

	}

}
