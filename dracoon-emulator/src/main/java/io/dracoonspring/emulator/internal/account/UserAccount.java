// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.identity.Attributes;
import io.dracoonspring.emulator.internal.identity.AuthData;
import io.dracoonspring.emulator.internal.identity.RoleList;
import io.dracoonspring.emulator.internal.identity.UserAuthMethod;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Represents the caller's account (schema {@code UserAccount}).
 *
 * @param email the e-mail address
 * @param phone the phone number
 * @param isLocked whether the user is locked
 * @param lockStatus the lock status, 2 for unlocked
 * @param expireAt when the user expires
 * @param hasManageableRooms whether the user manages any room
 * @param needsToAcceptEULA whether the user must still accept the EULA, absent if the
 * server requires no EULA
 * @param needsToChangePassword whether the user must still change the password
 * @param mustSetEmail whether the user must still set an e-mail address
 * @param isEncryptionEnabled whether the user has a key pair
 * @param lastLoginSuccessAt when the user logged in last
 * @param authData the user's authentication method
 * @param userGroups the groups of the user, {@code null} unless the caller asked for them
 * @param createdAt when the user was created
 * @param automaticallySubscribeDatarooms whether the user is subscribed to each room to
 * which they get access
 */
record UserAccount(long id, String userName, String firstName, String lastName, @Nullable String email,
		@Nullable String phone, String language, boolean isLocked, int lockStatus, @Nullable Instant expireAt,
		boolean hasManageableRooms, @Nullable Boolean needsToAcceptEULA, boolean needsToChangePassword,
		boolean mustSetEmail, boolean isEncryptionEnabled, @Nullable Instant lastLoginSuccessAt,
		@Nullable Instant lastLoginFailAt, AuthData authData, RoleList userRoles, @Nullable List<GroupItem> userGroups,
		Attributes userAttributes, @JsonView(Since.V5.class) Instant createdAt,
		@JsonView(Since.V5.class) boolean automaticallySubscribeDatarooms) {

	private static final int WEB_AND_MOBILE = 2;

	static UserAccount of(User user, EmulatorState state, boolean moreInfo) {
		User.Profile profile = user.profile();
		List<GroupItem> groups = user.groups()
			.stream()
			.map((group) -> new GroupItem(group.id(), group.name(), true))
			.toList();
		return new UserAccount(user.id(), profile.userName(), profile.firstName(), profile.lastName(), profile.email(),
				profile.phone(), profile.language(), false, WEB_AND_MOBILE, user.expireAt(),
				state.administrators().managesRooms(user),
				state.accountRules().eulaEnabled() ? !user.eulaAccepted() : null,
				user.credentials().mustChangePassword(), profile.email() == null, !user.keys().isEmpty(),
				user.credentials().lastLoginSuccessAt(), user.credentials().lastLoginFailAt(), AuthData.of(user),
				RoleList.of(user.effectiveRoles()), moreInfo ? groups : null, Attributes.of(user.attributes()),
				user.createdAt(), user.subscribesToRooms());
	}

	@JsonProperty
	@Nullable String login() {
		return this.authData.login();
	}

	@JsonProperty
	boolean needsToChangeUserName() {
		return false;
	}

	@JsonProperty
	List<UserAuthMethod> authMethods() {
		return this.authData.authMethods();
	}

	/** Represents a group (schema {@code UserGroup}). */
	private record GroupItem(long id, String name, boolean isMember) {

	}

}
