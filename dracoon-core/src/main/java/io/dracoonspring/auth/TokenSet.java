// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;

/**
 * Holds the tokens of an account. {@code toString()} does not show them.
 *
 * @param client the OAuth client that the tokens were issued to
 * @param accessToken the access token, or {@code null} if there is none
 * @param issuedAt when the access token was issued, or {@code null} if that is unknown
 * @param refreshToken the refresh token, or {@code null} if there is none
 */
public record TokenSet(ClientCredentials client, @Nullable AccessToken accessToken, @Nullable Instant issuedAt,
		@Nullable Secret refreshToken) {

	/**
	 * Returns a set without tokens.
	 * @param client the OAuth client that will request tokens
	 * @return the set
	 */
	public static TokenSet none(ClientCredentials client) {
		return new TokenSet(client, null, null, null);
	}

}
