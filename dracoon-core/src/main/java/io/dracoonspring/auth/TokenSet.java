// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The tokens that an account has at the server. Its text form does not show them.
 *
 * @param client the OAuth client that they were issued to
 * @param accessToken the access token, or {@code null} when there is none
 * @param issuedAt when the access token was issued, or {@code null} when that is not
 * known
 * @param refreshToken the refresh token, or {@code null} when there is none
 */
public record TokenSet(OAuthClient client, @Nullable AccessToken accessToken, @Nullable Instant issuedAt,
		@Nullable String refreshToken) {

	@Override
	public String toString() {
		return "TokenSet[client=" + this.client + ", accessToken=" + this.accessToken + ", issuedAt=" + this.issuedAt
				+ ", refreshToken=***]";
	}

}
