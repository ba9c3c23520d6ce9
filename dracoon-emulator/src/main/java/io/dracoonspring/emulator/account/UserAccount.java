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

package io.dracoonspring.emulator.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Role;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;

/**
 * The caller's account; schema {@code UserAccount}.
 *
 * @param id the id
 * @param userName the user name
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param language the language
 * @param isLocked whether the user is locked
 * @param lockStatus the lock status, 2 for unlocked
 * @param hasManageableRooms whether the user manages any room
 * @param needsToAcceptEULA whether the EULA is still to be accepted
 * @param needsToChangePassword whether the password is still to be changed
 * @param mustSetEmail whether the e-mail address is still to be set
 * @param isEncryptionEnabled whether the user has a key pair
 * @param lastLoginSuccessAt when the user logged in last
 * @param lastLoginFailAt when a login failed last
 * @param authData how the user logs in
 * @param userRoles the roles
 * @param userGroups the groups
 */
record UserAccount(long id, String userName, String firstName, String lastName, String email, String language,
		boolean isLocked, int lockStatus, boolean hasManageableRooms, boolean needsToAcceptEULA,
		boolean needsToChangePassword, boolean mustSetEmail, boolean isEncryptionEnabled,
		@Nullable Instant lastLoginSuccessAt, @Nullable Instant lastLoginFailAt, AuthData authData, RoleList userRoles,
		List<Object> userGroups) {

	private static final int WEB_AND_MOBILE = 2;

	static UserAccount of(User user, EmulatorState state) {
		User.Profile profile = user.profile();
		List<RoleItem> roles = user.roles()
			.stream()
			.sorted()
			.map((role) -> new RoleItem(role.id(), role.name(), role.description()))
			.toList();
		return new UserAccount(user.id(), profile.userName(), profile.firstName(), profile.lastName(), profile.email(),
				"en", false, WEB_AND_MOBILE, managesRooms(user, state), false, false, false, !user.keys().isEmpty(),
				user.lastLoginSuccessAt(), user.lastLoginFailAt(), new AuthData("basic", profile.userName(), false),
				new RoleList(roles), List.of());
	}

	private static boolean managesRooms(User user, EmulatorState state) {
		return user.has(Role.ROOM_MANAGER) || state.nodes()
			.roots()
			.stream()
			.flatMap((root) -> Stream.concat(Stream.of(root), root.descendants()))
			.anyMatch((node) -> node instanceof Room && AccessControl.may(user, node, Permission.MANAGE));
	}

	/**
	 * How the user logs in; schema {@code UserAuthData}.
	 */
	private record AuthData(String method, String login, boolean mustChangePassword) {

	}

	/**
	 * The roles; schema {@code RoleList}.
	 */
	private record RoleList(List<RoleItem> items) {

	}

	/**
	 * A role; schema {@code Role}.
	 */
	private record RoleItem(int id, String name, String description) {

	}

}
