// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * A user who appears in a response of the server; schema {@code UserInfo} of the API. The
 * id is zero or negative if there is no account.
 *
 * @param id the id
 * @param userType whether the user is internal, external, deleted or the server itself,
 * since 4.11
 * @param userName the user name, since 4.13
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param avatarUuid the id of the picture, since 4.11
 */
@BuildableRecord
public record UserInfo(long id, UserType userType, String userName, String firstName, String lastName,
		@Nullable String email, String avatarUuid) {

}
