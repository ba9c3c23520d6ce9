// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.nio.CharBuffer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Holds the encryption password until it is wiped. The password is kept because the
 * client may have to unlock the key pair again.
 */
final class EncryptionPassword {

	private char @Nullable [] password;

	/** The password before {@link #replace}. */
	private char @Nullable [] former;

	private boolean proven;

	private boolean wiped;

	EncryptionPassword(char @Nullable [] password) {
		this.password = (password != null && password.length > 0) ? password.clone() : null;
	}

	/**
	 * Creates a holder of a password.
	 * @param password the password, which is copied
	 * @return the holder, for the caller to wipe
	 */
	static EncryptionPassword of(CharSequence password) {
		EncryptionPassword created = new EncryptionPassword(null);
		created.replace(password);
		return created;
	}

	/**
	 * Returns the password.
	 * @return a copy, for the caller to wipe
	 * @throws DracoonCryptoException if there is no password
	 */
	synchronized char[] copy() {
		if (this.wiped) {
			throw new DracoonCryptoException(Reason.NO_KEY, "The key pair cannot be unlocked: encryption is closed");
		}
		if (this.password == null) {
			throw new DracoonCryptoException(Reason.NO_KEY,
					"The key pair cannot be unlocked: set the encryption password in 'dracoon.crypto.encryption-password'");
		}
		return this.password.clone();
	}

	synchronized boolean isAvailable() {
		return this.password != null;
	}

	/** Records that the password has opened the key pair. */
	synchronized void proveRight() {
		this.proven = true;
	}

	/** Tells whether the password has ever opened the key pair. */
	synchronized boolean isProven() {
		return this.proven;
	}

	/**
	 * Uses another password from now on. The previous password is kept, because some key
	 * pairs may still have it.
	 * @param replacement the password, which is copied
	 * @throws DracoonCryptoException if the password has been wiped
	 */
	synchronized void replace(CharSequence replacement) {
		if (this.wiped) {
			throw new DracoonCryptoException(Reason.NO_KEY,
					"Could not use the password because encryption is closed: create a new client");
		}
		char[] copy = new char[replacement.length()];
		for (int i = 0; i < copy.length; i++) {
			copy[i] = replacement.charAt(i);
		}
		fill(this.former);
		this.former = this.password;
		this.password = copy;
		this.proven = false;
	}

	/**
	 * Uses another password from now on, like {@link #replace}.
	 * @param proven a password that has opened the key pair
	 */
	synchronized void replaceWith(EncryptionPassword proven) {
		char[] copy = proven.copy();
		try {
			replace(CharBuffer.wrap(copy));
		}
		finally {
			fill(copy);
		}
	}

	/**
	 * Returns the password that has been replaced.
	 * @return a copy, for the caller to wipe; {@code null} if no password has been
	 * replaced
	 */
	synchronized char @Nullable [] copyOfFormer() {
		return (this.former != null) ? this.former.clone() : null;
	}

	/** Restores the password that has been replaced. */
	synchronized void undo() {
		fill(this.password);
		this.password = this.former;
		this.former = null;
		this.proven = false;
	}

	/** Forgets all passwords. Afterwards another password can be given. */
	synchronized void forget() {
		fill(this.password);
		fill(this.former);
		this.password = null;
		this.former = null;
		this.proven = false;
	}

	synchronized void wipe() {
		forget();
		this.wiped = true;
	}

	static void requireNotEmpty(CharSequence password) {
		if (password.isEmpty()) {
			throw new IllegalArgumentException("'password' must not be empty");
		}
	}

	private static void fill(char @Nullable [] chars) {
		if (chars != null) {
			Arrays.fill(chars, '\0');
		}
	}

	@Override
	public String toString() {
		return "EncryptionPassword[******]";
	}

}
