// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Describes a valid token for display.
 *
 * @param reference an id that does not reveal the token
 * @param masked the first characters of the token
 * @param refresh whether the token is a refresh token
 * @param userId the id of the user whom the token identifies
 * @param clientId the id of the client that got the token
 */
public record IssuedToken(String reference, String masked, boolean refresh, long userId, String clientId,
		Instant expiresAt) {

	private static final int SHOWN = 4;

	static IssuedToken of(String token, boolean refresh, Grant grant) {
		String masked = token.substring(0, Math.min(SHOWN, token.length())) + "\u2026";
		return new IssuedToken(reference(token), masked, refresh, grant.userId(), grant.clientId(), grant.expiresAt());
	}

	static String reference(String token) {
		return UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
