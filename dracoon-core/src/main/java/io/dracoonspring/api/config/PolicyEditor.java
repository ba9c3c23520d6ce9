// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserType;

/**
 * The user who changed a policy last. DRACOON Server sends the schema {@code UserInfo}.
 * DRACOON Cloud sends the schema {@code BasicUserInfo}, which only has the id.
 *
 * @param id the id
 * @param userType the kind of user; {@code null} on DRACOON Cloud
 * @param userName the user name; {@code null} on DRACOON Cloud
 * @param firstName the first name; {@code null} on DRACOON Cloud
 * @param lastName the last name; {@code null} on DRACOON Cloud
 * @param email the e-mail address; {@code null} on DRACOON Cloud
 * @param avatarUuid the id of the picture; {@code null} on DRACOON Cloud
 */
@ExtensibleRecord
public record PolicyEditor(long id, @Nullable UserType userType, @Nullable String userName, @Nullable String firstName,
		@Nullable String lastName, @Nullable String email, @Nullable String avatarUuid) {

}
