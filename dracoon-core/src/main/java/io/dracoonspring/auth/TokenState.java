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

		/**
		 * There is no token, for example before the first call. A token that the server
		 * refused, and that the client tries to replace at the next call, does not count.
		 */
		NONE,

		/** There is a token that has not expired and that the client uses for calls. */
		VALID,

		/**
		 * The token has expired, or the server refused a token that the client cannot
		 * replace.
		 */
		EXPIRED,

		/** Each user has their own tokens. Therefore the client has no single state. */
		PER_USER,

		/** The source was closed. */
		CLOSED

	}

}
