// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;

/**
 * Holds the answer of the token endpoint.
 *
 * @param expiresIn how many seconds the access token is valid
 */
record TokenResponse(@JsonProperty("access_token") @Nullable Secret accessToken,
		@JsonProperty("refresh_token") @Nullable Secret refreshToken,
		@JsonProperty("expires_in") @Nullable Long expiresIn) {
}
