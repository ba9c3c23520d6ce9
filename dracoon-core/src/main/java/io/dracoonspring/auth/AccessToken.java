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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A token for the API. Its text form does not show it.
 *
 * @param value the token
 * @param expiresAt when the token expires, or {@code null} when that is not known
 */
public record AccessToken(String value, @Nullable Instant expiresAt) {

	/**
	 * Checks the token.
	 */
	public AccessToken {
		if (value.isBlank()) {
			throw new IllegalArgumentException("'value' must not be empty");
		}
	}

	@Override
	public String toString() {
		return "AccessToken[value=***, expiresAt=" + this.expiresAt + ']';
	}

}
