// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;

/**
 * Changes to a user; schema {@code UpdateUserRequest} of the API. Texts have up to 150
 * characters.
 * <p>
 * Components that are {@code null} change nothing, because the client does not send them.
 * {@link ObjectExpiration#never()} removes the expiration. The server documents no way to
 * remove any other value.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param userName the user name, since 4.13
 * @param email the e-mail address
 * @param phone the telephone number
 * @param authData the new way in which the user signs in
 * @param isLocked whether to lock the user out; the API document gives {@code false} as
 * the default, so send {@code true} with every change of a user who has to stay locked
 * out
 * @param expiration when the account expires
 * @param receiverLanguage the language of the messages to the user, as an IETF language
 * tag
 * @param mfaConfig whether a second factor is required
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateUserRequest(@Nullable String firstName, @Nullable String lastName, @Nullable String userName,
		@Nullable String email, @Nullable String phone, @Nullable UserAuthDataUpdateRequest authData,
		@Nullable Boolean isLocked, @Nullable ObjectExpiration expiration, @Nullable String receiverLanguage,
		@Nullable MfaConfig mfaConfig) implements UpdateUserRequestBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateUserRequest of() {
		return UpdateUserRequestBuilder.builder().build();
	}

	/**
	 * Returns a copy that selects whether the user has to set up a second factor.
	 * @param mfaEnforced whether a second factor is required
	 * @return the copy
	 */
	public UpdateUserRequest withMfaEnforced(boolean mfaEnforced) {
		return withMfaConfig(new MfaConfig(mfaEnforced));
	}

}
