// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Makes the server respond with an error in the format of OAuth. Compared with RFC 6749,
 * DRACOON swaps the errors {@code invalid_client} and {@code unauthorized_client}.
 */
@SuppressWarnings("serial")
final class OAuthException extends RuntimeException {

	private final int status;

	private final String error;

	private OAuthException(int status, String error, String description) {
		super(description, null, false, false);
		this.status = status;
		this.error = error;
	}

	static OAuthException invalidRequest(String description) {
		return new OAuthException(400, "invalid_request", description);
	}

	static OAuthException unsupportedGrantType() {
		return new OAuthException(400, "unsupported_grant_type", "The grant type is not supported");
	}

	static OAuthException grantNotAllowed() {
		return new OAuthException(400, "invalid_client", "The grant type is not allowed for this client");
	}

	static OAuthException invalidGrant(String description) {
		return new OAuthException(400, "invalid_grant", description);
	}

	static OAuthException wrongClient() {
		return new OAuthException(401, "unauthorized_client", "Client id or secret is wrong");
	}

	static OAuthException clientMissing() {
		return new OAuthException(401, "unauthorized", "Client authentication is missing");
	}

	int status() {
		return this.status;
	}

	Body body() {
		return new Body(this.error, Objects.requireNonNull(getMessage()));
	}

	/**
	 * The body of the response.
	 *
	 * @param errorDescription the error message for users
	 */
	record Body(String error, @JsonProperty("error_description") String errorDescription) {

	}

}
