// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.passwordreset;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Requests a message with which a user can reset the password; schema
 * {@code ResetPasswordRequest} of the API.
 *
 * @param userName the user name, since 4.13
 * @param creatorLanguage the language of the message as an IETF language tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record ResetPasswordRequest(String userName,
		@Nullable String creatorLanguage) implements ResetPasswordRequestBuilder.With {

	public ResetPasswordRequest {
		Assert.hasText(userName, "'userName' must not be empty");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param userName the user name, since 4.13
	 * @return the request
	 */
	public static ResetPasswordRequest of(String userName) {
		return new ResetPasswordRequest(userName, null);
	}

}
