// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Signals that a sign-in failed, or that a token could not be renewed. The message names
 * the setting to check, never its value. If the server demands fewer sign-ins, the error
 * is a {@link DracoonApiException.TooManyRequests} instead, as for all other calls.
 */
public class DracoonAuthenticationException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The reason for the failure. */
	private final Reason reason;

	/**
	 * The OAuth error code of the response, such as {@code invalid_grant}, or
	 * {@code null}.
	 */
	private final @Nullable String error;

	/**
	 * Creates an exception.
	 * @param reason the reason for the failure
	 * @param error the OAuth error code of the response, such as {@code invalid_grant},
	 * or {@code null}
	 * @param message the event and the action to take
	 * @param cause the cause, or {@code null}
	 */
	public DracoonAuthenticationException(Reason reason, @Nullable String error, String message,
			@Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
		this.error = error;
	}

	/**
	 * Returns the reason for the failure.
	 * @return the reason for the failure
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Returns whether a sign-in may succeed later with the same credentials.
	 * @return {@code true} for {@link Reason#SERVER_ERROR}
	 */
	@Override
	public boolean isTransient() {
		return this.reason == Reason.SERVER_ERROR;
	}

	/**
	 * Returns the OAuth error code.
	 * @return the OAuth error code of the response, such as {@code invalid_grant}, or
	 * {@code null} if there is none
	 */
	public @Nullable String getError() {
		return this.error;
	}

	/**
	 * Classifies the failures of sign-ins.
	 */
	public enum Reason {

		/** The server refused the user name or the password. */
		WRONG_CREDENTIALS,

		/** The server refused the id or the secret of the OAuth client. */
		CLIENT_REFUSED,

		/** The OAuth client must not use the grant type of this sign-in. */
		GRANT_NOT_ALLOWED,

		/**
		 * The server refused the refresh token, for example because it has expired or was
		 * revoked, and the client has no password to sign in with.
		 */
		REFRESH_EXPIRED,

		/**
		 * The authorization code has expired, was used already, or was issued to another
		 * OAuth client.
		 */
		CODE_REFUSED,

		/**
		 * The access token of the application has expired or was revoked, and the client
		 * cannot renew it. The reason also applies if the client wants to revoke a token
		 * that is no longer valid or belongs to another OAuth client.
		 */
		TOKEN_REFUSED,

		/**
		 * The account is locked, has expired or needs a step that only its owner can
		 * take. The reason also applies if the server issues tokens for the account but
		 * then refuses them.
		 */
		ACCOUNT_BLOCKED,

		/** The server failed while it handled the sign-in. */
		SERVER_ERROR,

		/**
		 * The client acts as the current user, but no user is signed in to the
		 * application.
		 */
		NO_USER,

		/**
		 * The client acts as the current user, but this user has not signed in with
		 * DRACOON yet or has to sign in again. The reason also applies if the client was
		 * built without a sign-in, but the call needs one.
		 */
		LOGIN_REQUIRED,

		/**
		 * The transfer was cancelled because the session of its user ended, for example
		 * by a sign-out.
		 */
		SESSION_ENDED,

		/** The client was closed. */
		CLOSED,

		/** A reason that the other constants do not cover. */
		OTHER

	}

}
