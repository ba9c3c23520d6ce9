// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.identity.AuthData;

/**
 * Represents a user to create, or the changes to a user (schemas
 * {@code CreateUserRequest} and {@code UpdateUserRequest}).
 *
 * @param login the old name of {@code authData.login}
 * @param email the e-mail address
 * @param phone the phone number
 * @param expiration when the user expires
 * @param authData how the user logs in
 * @param authMethods the old form of {@code authData.method}
 * @param password the old name of {@code authData.password}
 * @param needsToChangePassword the old name of {@code authData.mustChangePassword}
 * @param notifyUser whether to send a mail, for new users
 * @param isNonmemberViewer whether the user gets the role of a nonmember viewer, for new
 * users
 * @param mfaConfig whether the user needs a second factor
 * @param isLocked whether the user is locked, for changes
 * @param lockStatus the old form of {@code isLocked}
 */
public record UserRequest(@Nullable String userName, @Nullable String login, @Nullable String firstName,
		@Nullable String lastName, @Nullable String email, @Nullable String phone, @Nullable String receiverLanguage,
		@Nullable Expiration expiration, @Nullable AuthData authData, @Nullable List<OldMethod> authMethods,
		@Nullable String password, @Nullable Boolean needsToChangePassword, @Nullable Boolean notifyUser,
		@Nullable Boolean isNonmemberViewer, @Nullable MfaConfig mfaConfig, @Nullable Boolean isLocked,
		@Nullable Integer lockStatus) {

	@Override
	public String toString() {
		return "UserRequest[" + this.userName + "]";
	}

	/**
	 * Represents the schema {@code MfaConfig}.
	 *
	 * @param mfaEnforced whether the user needs a second factor
	 */
	public record MfaConfig(@Nullable Boolean mfaEnforced) {

	}

	/**
	 * Represents the schema {@code UserAuthMethod}.
	 *
	 * @param authId the name of the method
	 * @param isEnabled whether the method is used
	 */
	public record OldMethod(@Nullable String authId, @Nullable Boolean isEnabled) {

	}

}
