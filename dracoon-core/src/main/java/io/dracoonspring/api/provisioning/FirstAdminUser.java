// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.users.UserAuthData;

/**
 * The first user of a customer, who administers the customer; schema
 * {@code FirstAdminUser} of the API. A local account signs in with a password that the
 * server stores. If the server allows local accounts, the account is local unless
 * {@code authData} selects another method.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param userName the user name, since 4.13
 * @param email the e-mail address
 * @param phone the telephone number
 * @param authData the way in which the user signs in
 * @param receiverLanguage the language of the messages to the user, as an IETF language
 * tag
 * @param notifyUser whether the server sends the user an e-mail about the new account,
 * since 4.9; by default only for a local account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record FirstAdminUser(String firstName, String lastName, @Nullable String userName, @Nullable String email,
		@Nullable String phone, @Nullable UserAuthData authData, @Nullable String receiverLanguage,
		@Nullable Boolean notifyUser) implements FirstAdminUserBuilder.With {

	/**
	 * Creates a user from a name. All other values keep the server's default.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @return the user
	 */
	public static FirstAdminUser of(String firstName, String lastName) {
		Assert.hasText(firstName, "'firstName' must not be empty");
		Assert.hasText(lastName, "'lastName' must not be empty");
		return FirstAdminUserBuilder.builder().firstName(firstName).lastName(lastName).build();
	}

}
