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
 * What may be shown about the tokens, for example by a health check.
 *
 * @param status whether there is a token
 * @param expiresAt when the access token expires, or {@code null} when there is none or
 * that is not known
 * @param renewable whether a new token can be had without a person
 */
public record TokenState(Status status, @Nullable Instant expiresAt, boolean renewable) {

	/**
	 * Whether there is a token.
	 */
	public enum Status {

		/** Nobody asked for a token yet, or the last one was dropped. */
		NONE,

		/** There is a token that should work. */
		VALID,

		/** There is a token, but it has expired or was refused. */
		EXPIRED,

		/** Every user has tokens of their own. */
		PER_USER,

		/** The source was closed. */
		CLOSED

	}

}
