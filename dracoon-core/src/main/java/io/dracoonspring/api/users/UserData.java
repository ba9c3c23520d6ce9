// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.roles.RoleList;

/**
 * A user in detail; schema {@code UserData} of the API.
 *
 * @param id the id
 * @param userName the user name, since 4.13
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the telephone number
 * @param avatarUuid the id of the picture, since 4.11
 * @param authData the way in which the user signs in
 * @param isLocked whether the user is locked out
 * @param expireAt when the account expires, {@code null} if never
 * @param lastLoginSuccessAt when signing in last succeeded
 * @param isMfaEnabled whether the user has set up a second factor
 * @param isMfaEnforced whether the user has to set up a second factor
 * @param isEncryptionEnabled whether the user has a key pair
 * @param publicKeyContainer the public key, {@code null} if the user has no key pair
 * @param hasManageableRooms whether there are rooms that the user can manage
 * @param homeRoomId the id of the personal room
 * @param userAttributes values that administrators attached
 * @param userRoles the roles
 */
@ExtensibleRecord
public record UserData(long id, String userName, String firstName, String lastName, @Nullable String email,
		@Nullable String phone, String avatarUuid, UserAuthData authData, Boolean isLocked, @Nullable Instant expireAt,
		@Nullable Instant lastLoginSuccessAt, @Nullable Boolean isMfaEnabled, @Nullable Boolean isMfaEnforced,
		@Nullable Boolean isEncryptionEnabled, @Nullable PublicKeyContainer publicKeyContainer,
		@Nullable Boolean hasManageableRooms, @Nullable Long homeRoomId, @Nullable UserAttributes userAttributes,
		@Nullable RoleList userRoles) {

}
