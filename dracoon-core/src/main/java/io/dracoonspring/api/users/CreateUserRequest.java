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
 * Start with {@link #named(String, String)}. Then call the method of {@link Name} that
 * fits the way in which the user signs in. Without an expiration the account does not
 * expire.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param userName the user name, since 4.13
 * @param email the e-mail address
 * @param phone the telephone number
 * @param authData the way in which the user signs in
 * @param expiration when the account expires
 * @param receiverLanguage the language of the messages to the user, as an IETF language
 * tag
 * @param notifyUser whether the server notifies the user by e-mail of the new account,
 * since 4.9; by default only if the account is local
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
	 * Begins a request with the name of the user. Each method of the result creates the
	 * request for one way to sign in.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @return the name, with methods that create the request
	 */
	public static Name named(String firstName, String lastName) {
		return new Name(firstName, lastName);
	}

	/**
	 * Returns a copy that selects whether the user has to set up a second factor.
	 * @param mfaEnforced whether a second factor is required
	 * @return the copy
	 */
	public CreateUserRequest withMfaEnforced(boolean mfaEnforced) {
		return withMfaConfig(new MfaConfig(mfaEnforced));
	}

	/**
	 * The name of a new user.
	 *
	 * @param firstName the first name
	 * @param lastName the last name
	 */
	public record Name(String firstName, String lastName) {

		public Name {
			Assert.hasText(firstName, "'firstName' must not be empty");
			Assert.hasText(lastName, "'lastName' must not be empty");
		}

		/**
		 * Creates a request for a local account whose user name is the e-mail address. If
		 * the request contains no password, the e-mail of the server lets the user choose
		 * a password.
		 * @param email the e-mail address
		 * @return the request
		 */
		public CreateUserRequest local(String email) {
			return local(email, email);
		}

		/**
		 * Creates a request for a local account. If the request contains no password, the
		 * e-mail of the server lets the user choose a password.
		 * @param email the e-mail address
		 * @param userName the user name
		 * @return the request
		 */
		public CreateUserRequest local(String email, String userName) {
			Assert.hasText(userName, "'userName' must not be empty");
			return request(email, userName, UserAuthData.local());
		}

		/**
		 * Creates a request for a user of an Active Directory. The name in the Active
		 * Directory becomes the user name in DRACOON.
		 * @param email the e-mail address
		 * @param login the name of the user in the Active Directory, which is the value
		 * of the attribute that {@code ActiveDirectoryConfig.userFilter} names
		 * @param adConfigId the id of the Active Directory
		 * @return the request
		 */
		public CreateUserRequest activeDirectory(String email, String login, long adConfigId) {
			return request(email, login, UserAuthData.activeDirectory(login, adConfigId));
		}

		/**
		 * Creates a request for a user of an OpenID Connect provider. The name at the
		 * provider becomes the user name in DRACOON.
		 * @param email the e-mail address
		 * @param login the name of the user at the provider, which is the value of the
		 * mapping claim
		 * @param oidConfigId the id of the provider
		 * @return the request
		 */
		public CreateUserRequest openId(String email, String login, long oidConfigId) {
			return request(email, login, UserAuthData.openId(login, oidConfigId));
		}

		/**
		 * Creates a request for a user of the RADIUS server. The name at this server
		 * becomes the user name in DRACOON.
		 * @param email the e-mail address
		 * @param login the name of the user at the RADIUS server
		 * @return the request
		 */
		public CreateUserRequest radius(String email, String login) {
			return request(email, login, UserAuthData.radius(login));
		}

		private CreateUserRequest request(String email, String userName, UserAuthData authData) {
			return CreateUserRequestBuilder.builder()
				.firstName(this.firstName)
				.lastName(this.lastName)
				.userName(userName)
				.email(email)
				.authData(authData)
				.build();
		}

	}

}
