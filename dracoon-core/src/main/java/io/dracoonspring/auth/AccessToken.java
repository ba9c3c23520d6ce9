// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;

/**
 * Holds a token for the API. {@code toString()} does not show it.
 *
 * @param value the token
 * @param expiresAt when the token expires, or {@code null} if that is unknown
 */
public record AccessToken(Secret value, @Nullable Instant expiresAt) {

	/**
	 * Checks the token.
	 */
	public AccessToken {
		if (value.value().isBlank()) {
			throw new IllegalArgumentException("'value' must not be empty");
		}
	}

}
