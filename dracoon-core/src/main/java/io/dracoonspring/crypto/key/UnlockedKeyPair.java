// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;

import javax.security.auth.DestroyFailedException;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Represents a key pair whose private half is in memory in plaintext. Close it when it is
 * no longer needed. It is thread-safe. The private key does not leave this library.
 */
public final class UnlockedKeyPair implements AutoCloseable {

	private final RecipientKey publicKey;

	private final RsaCipher cipher;

	private final Object monitor = new Object();

	private @Nullable RSAPrivateCrtKey privateKey;

	private int users;

	private volatile boolean closed;

	UnlockedKeyPair(RecipientKey publicKey, RSAPrivateCrtKey privateKey, RsaCipher cipher) {
		this.publicKey = publicKey;
		this.privateKey = privateKey;
		this.cipher = cipher;
	}

	/**
	 * Returns the version of the key pair.
	 * @return the version
	 */
	public KeyPairVersion version() {
		return this.publicKey.version();
	}

	/**
	 * Returns the public half.
	 * @return the public key
	 */
	public RecipientKey publicKey() {
		return this.publicKey;
	}

	/**
	 * Returns whether the private key has been forgotten.
	 * @return {@code true} after {@link #close()}
	 */
	public boolean isClosed() {
		return this.closed;
	}

	/**
	 * Decrypts with the private key.
	 * @param encrypted bytes that are encrypted for this key pair
	 * @return the decrypted bytes, for the caller to wipe
	 * @throws GeneralSecurityException if the bytes are not encrypted for this key pair
	 * @throws DracoonCryptoException if the key pair has been closed
	 */
	byte[] decrypt(byte[] encrypted) throws GeneralSecurityException {
		RSAPrivateCrtKey key = acquire();
		try {
			return this.cipher.decrypt(version(), key, encrypted);
		}
		finally {
			release();
		}
	}

	/**
	 * Encodes the private key.
	 * @return a PKCS#8 {@code PrivateKeyInfo}, for the caller to wipe
	 * @throws GeneralSecurityException if the key is not usable
	 * @throws DracoonCryptoException if the key pair has been closed
	 */
	byte[] encodePrivateKey() throws GeneralSecurityException {
		RSAPrivateCrtKey key = acquire();
		try {
			return RsaKeys.encode(key);
		}
		finally {
			release();
		}
	}

	private RSAPrivateCrtKey acquire() {
		synchronized (this.monitor) {
			RSAPrivateCrtKey key = this.privateKey;
			if (key == null || this.closed) {
				throw new DracoonCryptoException(Reason.NO_KEY, "The key pair has been locked: unlock it again");
			}
			this.users++;
			return key;
		}
	}

	private void release() {
		synchronized (this.monitor) {
			this.users--;
			destroyIfUnused();
		}
	}

	/**
	 * Forgets the private key. If the security provider allows it, the private key is
	 * wiped as soon as no thread computes with it any more. This method does not wait for
	 * that.
	 */
	@Override
	public void close() {
		synchronized (this.monitor) {
			this.closed = true;
			destroyIfUnused();
		}
	}

	private void destroyIfUnused() {
		RSAPrivateCrtKey key = this.privateKey;
		if (!this.closed || this.users > 0 || key == null) {
			return;
		}
		this.privateKey = null;
		if (!key.isDestroyed()) {
			try {
				key.destroy();
			}
			catch (DestroyFailedException ex) {
				// rely on the garbage collector, because the JDK's RSA keys cannot be
				// wiped
			}
		}
	}

	@Override
	public String toString() {
		return "UnlockedKeyPair[version=" + version().value() + ", closed=" + isClosed() + "]";
	}

}
