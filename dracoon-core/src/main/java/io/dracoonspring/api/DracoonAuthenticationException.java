// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Signing in failed, or a token could not be renewed. The message names the setting to
 * look at, never its value.
 */
public class DracoonAuthenticationException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** What went wrong. */
	private final Reason reason;

	/**
	 * The OAuth error code of the answer, such as {@code invalid_grant}, or {@code null}.
	 */
	private final @Nullable String error;

	/**
	 * Creates an exception.
	 * @param reason what went wrong
	 * @param error the OAuth error code of the answer, such as {@code invalid_grant}, or
	 * {@code null}
	 * @param message what happened and what to do next
	 * @param cause the reason, or {@code null}
	 */
	public DracoonAuthenticationException(Reason reason, @Nullable String error, String message,
			@Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
		this.error = error;
	}

	/**
	 * Returns the kind of trouble.
	 * @return what went wrong
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Returns the OAuth error code.
	 * @return the OAuth error code of the answer, such as {@code invalid_grant}, or
	 * {@code null}
	 */
	public @Nullable String getError() {
		return this.error;
	}

	/**
	 * Kinds of trouble with signing in.
	 */
	public enum Reason {

		/** User name or password were refused. */
		WRONG_CREDENTIALS,

		/** The id or the secret of the OAuth client were refused. */
		CLIENT_REFUSED,

		/** The OAuth client may not be used for this kind of sign-in. */
		GRANT_NOT_ALLOWED,

		/**
		 * The refresh token has expired or was revoked, and there is no password to sign
		 * in with.
		 */
		REFRESH_EXPIRED,

		/**
		 * The authorization code has expired, was used already, or is not the client's.
		 */
		CODE_REFUSED,

		/**
		 * The given access token has expired or was revoked and cannot be renewed, or a
		 * token that was to be revoked is not valid.
		 */
		TOKEN_REFUSED,

		/**
		 * The account is locked, has expired or needs a step that only its owner can
		 * take, or the server refuses the tokens that it issues for the account.
		 */
		ACCOUNT_BLOCKED,

		/** The server asks to slow down. */
		RATE_LIMITED,

		/** The server failed while it handled the sign-in. */
		SERVER_ERROR,

		/**
		 * Calls are made as the current user, and nobody is signed in to the application.
		 */
		NO_USER,

		/**
		 * Calls are made as the current user, who has to sign in with DRACOON first or
		 * again.
		 */
		LOGIN_REQUIRED,

		/** The client was closed. */
		CLOSED,

		/** Something that the other reasons do not cover. */
		OTHER

	}

}
