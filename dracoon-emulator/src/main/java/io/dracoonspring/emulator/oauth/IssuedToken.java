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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A valid token, to be shown to people.
 *
 * @param reference stands for the token, which it does not tell
 * @param masked how the token starts
 * @param refresh whether it is a refresh token
 * @param userId the id of the user it stands for
 * @param clientId the id of the client that got it
 * @param expiresAt when it expires
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
