// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * Encrypts and decrypts file keys, without calling the server. Stateless and thread-safe.
 * Decryption takes some milliseconds of computing (RSA-4096: about six with the JDK, two
 * with a faster {@link RsaProvider}). Encryption takes a tenth of a millisecond.
 */
public final class FileKeys {

	private final RsaProvider rsa;

	/**
	 * Creates an instance that encrypts with the provider that {@link RsaProvider#auto()}
	 * selects.
	 */
	public FileKeys() {
		this(RsaProvider.auto());
	}

	/**
	 * Creates an instance that encrypts with the given provider. Decryption uses the
	 * provider that unlocked the key pair.
	 * @param rsa the provider that encrypts
	 */
	public FileKeys(RsaProvider rsa) {
		this.rsa = rsa;
	}

	/**
	 * Encrypts a file key for one recipient.
	 * @param fileKey the file key, with its tag
	 * @param recipient the public key of the recipient
	 * @return the encrypted file key
	 * @throws IllegalArgumentException if the file key has no tag
	 * @throws IllegalStateException if the file key has been wiped
	 */
	public FileKey encrypt(PlainFileKey fileKey, RecipientKey recipient) {
		byte[] tag = fileKey.tag();
		if (tag == null) {
			throw new IllegalArgumentException("'fileKey' must have a tag");
		}
		byte[] key = fileKey.key();
		try {
			byte[] encrypted = this.rsa.encrypt(recipient, key);
			Base64.Encoder encoder = Base64.getEncoder();
			return new FileKey(encoder.encodeToString(encrypted), encoder.encodeToString(fileKey.iv()),
					recipient.version().fileKeyVersion().value(), encoder.encodeToString(tag));
		}
		catch (GeneralSecurityException ex) {
			throw new DracoonCryptoException(Reason.INVALID_KEY,
					"The file key cannot be encrypted with the public key of the recipient", ex);
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	/**
	 * Decrypts a file key.
	 * @param fileKey the encrypted file key
	 * @param keyPair the key pair of the recipient
	 * @return the file key in plaintext, for the caller to wipe
	 * @throws DracoonCryptoException with {@link Reason#UNSUPPORTED_VERSION} if the
	 * version is unknown, {@link Reason#VERSION_MISMATCH} if the key pair has another
	 * version, {@link Reason#INVALID_KEY} if the file key is malformed or encrypted for
	 * another key pair, {@link Reason#NO_KEY} if the key pair has been closed
	 */
	public PlainFileKey decrypt(FileKey fileKey, UnlockedKeyPair keyPair) {
		FileKeyVersion version = FileKeyVersion.of(fileKey.version());
		if (version != keyPair.version().fileKeyVersion()) {
			throw new DracoonCryptoException(Reason.VERSION_MISMATCH, "The file key is of version '" + version.value()
					+ "' and cannot be opened with a key pair of version '" + keyPair.version().value() + "'");
		}
		byte[] encrypted = decode("key", fileKey.key(), keyPair.version().bits() / Byte.SIZE);
		byte[] iv = decode("iv", fileKey.iv(), PlainFileKey.IV_LENGTH);
		byte[] tag = decode("tag", fileKey.tag(), PlainFileKey.TAG_LENGTH);
		byte[] key = new byte[0];
		try {
			key = keyPair.decrypt(encrypted);
			if (key.length != PlainFileKey.KEY_LENGTH) {
				throw invalid("it does not contain an AES-256 key", null);
			}
			return PlainFileKey.of(key, iv, tag);
		}
		catch (GeneralSecurityException ex) {
			throw invalid("it is damaged or encrypted for another key pair", ex);
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	private static byte[] decode(String name, @Nullable String value, int length) {
		byte[] decoded = null;
		if (value != null && value.length() <= 2 * length) {
			try {
				decoded = Base64.getDecoder().decode(value);
			}
			catch (IllegalArgumentException ex) {
				throw invalid("its '" + name + "' is not valid Base64", null);
			}
		}
		if (decoded == null || decoded.length != length) {
			throw invalid("its '" + name + "' must have " + length + " bytes", null);
		}
		return decoded;
	}

	private static DracoonCryptoException invalid(String problem, @Nullable Throwable cause) {
		return new DracoonCryptoException(Reason.INVALID_KEY, "The file key cannot be used: " + problem, cause);
	}

}
