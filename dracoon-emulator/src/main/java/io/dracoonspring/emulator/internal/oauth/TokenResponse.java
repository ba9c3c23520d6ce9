// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response of the token endpoint.
 *
 * @param tokenType always {@code bearer}
 * @param refreshToken the refresh token, {@code null} if the client may not get one
 * @param expiresIn how long the access token is valid, in seconds
 * @param expiresInInactive how long the access token is valid if it is not used, in
 * seconds
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
