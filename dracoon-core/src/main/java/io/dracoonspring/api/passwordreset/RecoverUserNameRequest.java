// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.passwordreset;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Requests the user names that belong to an e-mail address; schema
 * {@code RecoverUserNameRequest} of the API.
 *
 * @param email the e-mail address of the accounts; the server sends the user names to
 * this address
 * @param creatorLanguage the language of the message as an IETF language tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record RecoverUserNameRequest(String email,
		@Nullable String creatorLanguage) implements RecoverUserNameRequestBuilder.With {

	public RecoverUserNameRequest {
		Assert.hasText(email, "'email' must not be empty");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param email the e-mail address of the accounts; the server sends the user names to
	 * this address
	 * @return the request
	 */
	public static RecoverUserNameRequest of(String email) {
		return new RecoverUserNameRequest(email, null);
	}

}
