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
import java.security.MessageDigest;
import java.util.Set;

/**
 * A registered OAuth client. The redirect URIs of all clients are those of the loopback
 * interface and the server's own callback page.
 *
 * @param id the client id
 * @param secret the client secret, may be empty
 * @param name the name shown to people
 * @param grantTypes the ways in which the client may get tokens
 */
public record OAuthClient(String id, String secret, String name, Set<GrantType> grantTypes) {

	public OAuthClient {
		grantTypes = Set.copyOf(grantTypes);
	}

	boolean accepts(String candidate) {
		return MessageDigest.isEqual(this.secret.getBytes(StandardCharsets.UTF_8),
				candidate.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return "OAuthClient[" + this.id + "]";
	}

}
