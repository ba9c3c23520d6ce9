// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.WireValue;

/**
 * A user to create; schema {@code CreateUserRequest} of the API. Texts have up to 150
 * characters, and the first and last name must not contain {@code `}.
 * <p>
 * Start with one of the factories, according to the sign-in method of the user. Without
 * an expiration the account does not expire.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param userName the user name, since 4.13
 * @param email the e-mail address
 * @param phone the telephone number
 * @param authData the way in which the user signs in
 * @param expiration when it expires
 * @param receiverLanguage the language of the messages to the user, as an IETF tag
 * @param notifyUser whether the server notifies the user of the account by e-mail, since
 * 4.9; by default only if the account is local
 * @param isNonmemberViewer whether the user sees all users and groups when managing a
 * room, since 4.12
 * @param mfaConfig whether a second factor is required
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateUserRequest(String firstName, String lastName, @Nullable String userName, @Nullable String email,
		@Nullable String phone, @Nullable UserAuthData authData, @Nullable ObjectExpiration expiration,
		@Nullable String receiverLanguage, @Nullable Boolean notifyUser, @Nullable Boolean isNonmemberViewer,
		@Nullable MfaConfig mfaConfig) implements CreateUserRequestBuilder.With {

	public CreateUserRequest {
		Assert.hasText(firstName, "'firstName' must not be empty");
		Assert.hasText(lastName, "'lastName' must not be empty");
		if (authData != null) {
			WireValue.requireKnown(authData.method(), "authData.method");
		}
	}

	/**
	 * Creates a request for a local account whose user name is the e-mail address. If no
	 * password is given, the notification lets the user choose one.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param email the e-mail address
	 * @return the request
	 */
	public static CreateUserRequest local(String firstName, String lastName, String email) {
		return local(firstName, lastName, email, email);
	}

	/**
	 * Creates a request for a local account. If no password is given, the notification
	 * lets the user choose one.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param email the e-mail address
	 * @param userName the user name
	 * @return the request
	 */
	public static CreateUserRequest local(String firstName, String lastName, String email, String userName) {
		Assert.hasText(userName, "'userName' must not be empty");
		return CreateUserRequestBuilder.builder()
			.firstName(firstName)
			.lastName(lastName)
			.userName(userName)
			.email(email)
			.authData(UserAuthData.local())
			.build();
	}

	/**
	 * Creates a request for a user of an Active Directory. The name in the Active
	 * Directory becomes the user name in DRACOON.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param email the e-mail address
	 * @param login the name of the user in the Active Directory, as its user filter
	 * expects it
	 * @param adConfigId the id of the Active Directory
	 * @return the request
	 */
	public static CreateUserRequest activeDirectory(String firstName, String lastName, String email, String login,
			int adConfigId) {
		return CreateUserRequestBuilder.builder()
			.firstName(firstName)
			.lastName(lastName)
			.userName(login)
			.email(email)
			.authData(UserAuthData.activeDirectory(login, adConfigId))
			.build();
	}

	/**
	 * Creates a request for a user of an OpenID Connect provider. The name at the
	 * provider becomes the user name in DRACOON.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param email the e-mail address
	 * @param login the name of the user at the provider, which is the value of the
	 * mapping claim
	 * @param oidConfigId the id of the provider
	 * @return the request
	 */
	public static CreateUserRequest openId(String firstName, String lastName, String email, String login,
			int oidConfigId) {
		return CreateUserRequestBuilder.builder()
			.firstName(firstName)
			.lastName(lastName)
			.userName(login)
			.email(email)
			.authData(UserAuthData.openId(login, oidConfigId))
			.build();
	}

	/**
	 * Creates a request for a user of the RADIUS server. The name at this server becomes
	 * the user name in DRACOON.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param email the e-mail address
	 * @param login the name of the user at the RADIUS server
	 * @return the request
	 */
	public static CreateUserRequest radius(String firstName, String lastName, String email, String login) {
		return CreateUserRequestBuilder.builder()
			.firstName(firstName)
			.lastName(lastName)
			.userName(login)
			.email(email)
			.authData(UserAuthData.radius(login))
			.build();
	}

	/**
	 * Returns a copy that selects whether the user has to set up a second factor.
	 * @param mfaEnforced whether a second factor is required
	 * @return the copy
	 */
	public CreateUserRequest withMfaEnforced(boolean mfaEnforced) {
		return withMfaConfig(new MfaConfig(mfaEnforced));
	}

}
