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

package io.dracoonspring.auth;

/**
 * The OAuth client under which an application signs in. Its text form does not show the
 * secret.
 *
 * @param id the id of the client
 * @param secret the secret, empty for a client without one
 */
public record OAuthClient(String id, String secret) {

	/**
	 * Checks the id.
	 */
	public OAuthClient {
		if (id.isBlank()) {
			throw new IllegalArgumentException("'client-id' must not be empty");
		}
		if (id.contains(":")) {
			throw new IllegalArgumentException("'client-id' must not contain a colon");
		}
	}

	@Override
	public String toString() {
		return "OAuthClient[id=" + this.id + ", secret=***]";
	}

}
