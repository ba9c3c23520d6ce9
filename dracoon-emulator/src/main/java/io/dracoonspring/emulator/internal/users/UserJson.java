// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.identity.Attributes;
import io.dracoonspring.emulator.internal.identity.AuthData;
import io.dracoonspring.emulator.internal.identity.PublicKey;
import io.dracoonspring.emulator.internal.identity.RoleList;
import io.dracoonspring.emulator.internal.identity.UserAuthMethod;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Mfa;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Represents a user in the form for managers of users (schemas {@code UserData} and
 * {@code UserItem}).
 *
 * @param login the login name
 * @param isLocked whether an administrator locked the user
 * @param lockStatus 0 for a locked user, otherwise 2
 * @param avatarUuid the id of the avatar
 * @param email the e-mail address
 * @param phone the phone number
 * @param createdAt when the user was created, in lists
 * @param expireAt when the user expires
 * @param lastLoginSuccessAt when the user last logged in
 * @param isEncryptionEnabled whether the user has a key pair
 * @param hasManageableRooms whether the user manages any room
 * @param authData how the user logs in, for single users
 * @param publicKeyContainer the public key, for single users
 * @param isMfaEnabled whether the user has a second factor, for single users
 * @param isMfaEnforced whether the user needs a second factor, for single users
 * @param automaticallySubscribeDatarooms whether the user is subscribed to each room to
 * which they get access; in lists only
 */
record UserJson(long id, String userName, @Nullable String login, String firstName, String lastName, boolean isLocked,
		int lockStatus, String avatarUuid, @Nullable String email, @Nullable String phone, @Nullable Instant createdAt,
		@Nullable Instant expireAt, @Nullable Instant lastLoginSuccessAt, boolean isEncryptionEnabled,
		@Nullable Boolean hasManageableRooms, @Nullable RoleList userRoles, @Nullable Attributes userAttributes,
		@Nullable AuthData authData, @Nullable PublicKey publicKeyContainer, @Nullable Boolean isMfaEnabled,
		@Nullable Boolean isMfaEnforced, @JsonView(Since.V5.class) @Nullable Boolean automaticallySubscribeDatarooms) {

	private static final int WEB_AND_MOBILE = 2;

	static UserJson single(User user, EmulatorState state, boolean effectiveRoles) {
		Mfa mfa = user.mfa();
		return of(user, null, state.administrators().managesRooms(user),
				RoleList.of(effectiveRoles ? user.effectiveRoles() : user.roles()), Attributes.of(user.attributes()),
				AuthData.of(user), PublicKey.of(user), !mfa.setups().isEmpty(), state.accountRules().enforcesMfa(user),
				null);
	}

	static UserJson listed(User user, EmulatorState state, Includes includes) {
		return of(user, user.createdAt(), includes.manageableRooms() ? state.administrators().managesRooms(user) : null,
				includes.roles() ? RoleList.of(user.effectiveRoles()) : null,
				includes.attributes() ? Attributes.of(user.attributes()) : null, null, null, null, null,
				user.subscribesToRooms());
	}

	private static UserJson of(User user, @Nullable Instant createdAt, @Nullable Boolean hasManageableRooms,
			@Nullable RoleList roles, @Nullable Attributes attributes, @Nullable AuthData authData,
			@Nullable PublicKey publicKey, @Nullable Boolean isMfaEnabled, @Nullable Boolean isMfaEnforced,
			@Nullable Boolean automaticallySubscribeDatarooms) {
		User.Profile profile = user.profile();
		boolean locked = user.credentials().isLocked();
		return new UserJson(user.id(), profile.userName(), user.credentials().login(), profile.firstName(),
				profile.lastName(), locked, locked ? 0 : WEB_AND_MOBILE, profile.avatarUuid(), profile.email(),
				profile.phone(), createdAt, user.expireAt(), user.credentials().lastLoginSuccessAt(),
				!user.keys().isEmpty(), hasManageableRooms, roles, attributes, authData, publicKey, isMfaEnabled,
				isMfaEnforced, automaticallySubscribeDatarooms);
	}

	@JsonProperty
	@Nullable List<UserAuthMethod> authMethods() {
		return (this.authData != null) ? this.authData.authMethods() : null;
	}

	/**
	 * The optional fields of lists.
	 *
	 * @param attributes whether to include attributes
	 * @param roles whether to include roles
	 * @param manageableRooms whether to include {@code hasManageableRooms}
	 */
	record Includes(boolean attributes, boolean roles, boolean manageableRooms) {

	}

}
