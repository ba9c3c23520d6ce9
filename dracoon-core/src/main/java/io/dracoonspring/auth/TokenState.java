// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Describes the state of the tokens without secrets, for example for a health check.
 *
 * @param status whether there is a token
 * @param expiresAt when the access token expires, or {@code null} if there is no token or
 * the time is unknown
 * @param renewable whether the client can obtain a new token without a sign-in by a
 * person
 */
public record TokenState(Status status, @Nullable Instant expiresAt, boolean renewable) {

	/**
	 * Tells whether there is a token.
	 */
	public enum Status {

		/** No token has been requested yet, or the last token was discarded. */
		NONE,

		/** There is a token that has neither expired nor been refused. */
		VALID,

		/** There is a token, but it has expired or was refused. */
		EXPIRED,

		/** Each user has their own tokens. Therefore the client has no single state. */
		PER_USER,

		/** The source was closed. */
		CLOSED

	}

}
