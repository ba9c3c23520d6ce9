/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.oauth;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A refusal in the manner of OAuth. DRACOON uses 400 and 401 the other way round than the
 * RFC.
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
	 * The body of the answer.
	 *
	 * @param error the error
	 * @param errorDescription what is wrong, for people
	 */
	record Body(String error, @JsonProperty("error_description") String errorDescription) {

	}

}
