// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.roles.RoleList;

/**
 * A user as an entry of a list; schema {@code UserItem} of the API.
 *
 * @param id the id
 * @param userName the user name, since 4.13
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the telephone number
 * @param avatarUuid the id of the picture, since 4.11
 * @param isLocked whether the user is locked out
 * @param createdAt when the account was created
 * @param expireAt when the account expires, {@code null} if never
 * @param lastLoginSuccessAt when signing in last succeeded
 * @param isEncryptionEnabled whether the user has a key pair
 * @param homeRoomId the id of the personal room
 * @param userAttributes the values that administrators attached; only on request
 * @param userRoles the roles; only on request
 * @param hasManageableRooms whether there are rooms that the user can manage; only on
 * request, and deprecated since 4.27
 * @param automaticallySubscribeDatarooms whether the user subscribes to every room that
 * the user gets access to; DRACOON Cloud only
 */
@ExtensibleRecord
public record UserItem(long id, String userName, String firstName, String lastName, @Nullable String email,
		@Nullable String phone, String avatarUuid, Boolean isLocked, @Nullable Instant createdAt,
		@Nullable Instant expireAt, @Nullable Instant lastLoginSuccessAt, @Nullable Boolean isEncryptionEnabled,
		@Nullable Long homeRoomId, @Nullable UserAttributes userAttributes, @Nullable RoleList userRoles,
		@Nullable Boolean hasManageableRooms, @Nullable Boolean automaticallySubscribeDatarooms) {

}
