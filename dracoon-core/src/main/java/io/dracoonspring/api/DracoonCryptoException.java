// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Signals that a cryptographic operation failed. For example, a key cannot be read, the
 * encryption password is wrong, or the content does not match its authentication tag.
 */
public class DracoonCryptoException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The reason for the failure. */
	private final Reason reason;

	/**
	 * Creates an exception.
	 * @param reason the reason for the failure
	 * @param message the event and the action to take
	 * @param cause the cause, or {@code null}
	 */
	public DracoonCryptoException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	/**
	 * Creates an exception without a cause.
	 * @param reason the reason for the failure
	 * @param message the event and the action to take
	 */
	public DracoonCryptoException(Reason reason, String message) {
		this(reason, message, null);
	}

	/**
	 * Returns the reason for the failure.
	 * @return the reason
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Classifies the failures of cryptographic operations.
	 */
	public enum Reason {

		/** The private key does not open with the given encryption password. */
		WRONG_PASSWORD,

		/** A new password does not satisfy the password policy of the server. */
		PASSWORD_REJECTED,

		/**
		 * A key container is malformed or has parameters that the client refuses, or a
		 * file key is malformed or encrypted for another key pair.
		 */
		INVALID_KEY,

		/**
		 * The private key opens with the encryption password, but its parameters do not
		 * belong together. Its container was tampered with.
		 */
		KEY_TAMPERED,

		/**
		 * The application does not allow the encryption of a file key for a recipient.
		 */
		RECIPIENT_REFUSED,

		/** A key or file key has a version that this library does not know. */
		UNSUPPORTED_VERSION,

		/** The key pair and the file key are of different versions. */
		VERSION_MISMATCH,

		/** The content does not match its authentication tag: it is damaged or forged. */
		INVALID_TAG,

		/** The content is longer than AES-GCM allows (2^36 - 32 bytes). */
		CONTENT_TOO_LONG,

		/**
		 * The current user of an application has not entered the encryption password yet,
		 * or the application no longer has it. Ask for the password, pass it to
		 * {@code DracoonCrypto.unlock(password)}, and repeat the operation.
		 */
		PASSWORD_REQUIRED,

		/**
		 * The application cannot check whether the session of the user still exists,
		 * because the session store does not respond.
		 */
		SESSION_UNKNOWN,

		/** No key pair or no encryption password is available. */
		NO_KEY,

		/** A reason that the other constants do not cover. */
		OTHER

	}

}
