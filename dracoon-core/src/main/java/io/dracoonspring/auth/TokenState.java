// SPDX-License-Identifier: Apache-2.0

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
