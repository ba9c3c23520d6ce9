// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A cryptographic operation failed: a key that cannot be read, a wrong encryption
 * password, or content whose authentication tag does not match.
 */
public class DracoonCryptoException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** What went wrong. */
	private final Reason reason;

	/**
	 * Creates an exception.
	 * @param reason what went wrong
	 * @param message what happened and what to do next
	 * @param cause the reason, or {@code null}
	 */
	public DracoonCryptoException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	/**
	 * Creates an exception without a cause.
	 * @param reason what went wrong
	 * @param message what happened and what to do next
	 */
	public DracoonCryptoException(Reason reason, String message) {
		this(reason, message, null);
	}

	/**
	 * Returns what went wrong.
	 * @return the reason
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Kinds of cryptographic trouble.
	 */
	public enum Reason {

		/** The private key does not open with the given encryption password. */
		WRONG_PASSWORD,

		/** A new password breaks the rules of the server. */
		PASSWORD_REJECTED,

		/** A key container is malformed or has parameters that are refused. */
		INVALID_KEY,

		/**
		 * The private key opens with the encryption password, but its parameters do not
		 * belong together: somebody has changed its container.
		 */
		KEY_TAMPERED,

		/**
		 * The application does not allow that a file key is encrypted for a recipient.
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
		 * The current user of an application has not given the encryption password yet,
		 * or it was forgotten since: ask for it, pass it to
		 * {@code DracoonCrypto.unlock(password)}, and do the same again.
		 */
		PASSWORD_REQUIRED,

		/**
		 * The application cannot find out whether the session that was unlocked still
		 * exists, because the store of the sessions does not answer.
		 */
		SESSION_UNKNOWN,

		/** No key pair or no encryption password is available. */
		NO_KEY,

		/** Something that the other reasons do not cover. */
		OTHER

	}

}
