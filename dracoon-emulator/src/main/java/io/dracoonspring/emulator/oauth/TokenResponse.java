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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the token endpoint.
 *
 * @param accessToken the access token
 * @param tokenType always {@code bearer}
 * @param refreshToken the refresh token, if the client may have one
 * @param expiresIn how long the access token is valid, in seconds
 * @param expiresInInactive how long it is valid without being used, in seconds
 * @param scope always {@code all}
 */
record TokenResponse(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType,
		@JsonProperty("refresh_token") @Nullable String refreshToken, @JsonProperty("expires_in") long expiresIn,
		@JsonProperty("expires_in_inactive") long expiresInInactive, @JsonProperty("scope") String scope) {

	static TokenResponse of(String accessToken, @Nullable String refreshToken, OAuthClient.Details details) {
		long lifetime = details.accessLifetime().toSeconds();
		return new TokenResponse(accessToken, "bearer", refreshToken, lifetime, lifetime, "all");
	}

	@Override
	public String toString() {
		return "TokenResponse[expiresIn=" + this.expiresIn + "]";
	}

}
