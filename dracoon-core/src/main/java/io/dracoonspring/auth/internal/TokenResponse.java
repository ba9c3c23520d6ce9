// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Holds the answer of the token endpoint. {@code toString()} shows no values.
 *
 * @param expiresIn how many seconds the access token is valid
 */
record TokenResponse(@JsonProperty("access_token") @Nullable String accessToken,
		@JsonProperty("refresh_token") @Nullable String refreshToken,
		@JsonProperty("expires_in") @Nullable Long expiresIn) {

	@Override
	public String toString() {
		return "TokenResponse[***]";
	}

}
