// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;
import io.dracoonspring.api.roles.RoleList;
import io.dracoonspring.api.users.UserAttributes;
import io.dracoonspring.api.users.UserAuthData;
import io.dracoonspring.api.users.UserGroup;

/**
 * The account of the signed-in user; schema {@code UserAccount} of the API.
 *
 * @param id the id
 * @param userName the user name, since 4.13
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the telephone number
 * @param language the language as an IETF language tag, since 4.20
 * @param authData the way in which the user signs in
 * @param automaticallySubscribeDatarooms whether the user subscribes to every room that
 * the user gets access to; DRACOON Cloud only
 * @param createdAt when the account was created; DRACOON Cloud only
 * @param expireAt when the account expires
 * @param hasManageableRooms whether there are rooms that the user can manage
 * @param homeRoomId the id of the personal room
 * @param isEncryptionEnabled whether the user has a key pair
 * @param isLocked whether the user is locked out
 * @param lastLoginFailAt when signing in last failed
 * @param lastLoginSuccessAt when signing in last succeeded
 * @param mustSetEmail whether the user still has to enter an e-mail address, since 4.13
 * @param needsToAcceptEULA whether the user still has to accept the terms of use
 * @param userAttributes the values that administrators attached to the account
 * @param userGroups the groups, empty unless the caller requested more information
 * @param userRoles the roles
 */
@ExtensibleRecord
public record UserAccount(long id, String userName, String firstName, String lastName, @Nullable String email,
		@Nullable String phone, String language, UserAuthData authData,
		@Nullable Boolean automaticallySubscribeDatarooms, @Nullable Instant createdAt, @Nullable Instant expireAt,
		Boolean hasManageableRooms, @Nullable Long homeRoomId, @Nullable Boolean isEncryptionEnabled, Boolean isLocked,
		@Nullable Instant lastLoginFailAt, @Nullable Instant lastLoginSuccessAt, @Nullable Boolean mustSetEmail,
		@Nullable Boolean needsToAcceptEULA, @Nullable UserAttributes userAttributes, List<UserGroup> userGroups,
		RoleList userRoles) {

	public UserAccount {
		userGroups = WireLists.copyOf(userGroups);
	}

}
