// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.dracoonspring.emulator.internal.keys.KeyVersions;
import io.dracoonspring.emulator.internal.state.FileKey;

/** Encrypts one file with a new key, as a client does. */
public final class FileEncryption {

	private static final int KEY_LENGTH = 32;

	private static final int IV_LENGTH = 12;

	private static final int TAG_LENGTH = 16;

	private final byte[] key = new byte[KEY_LENGTH];

	private final byte[] iv = new byte[IV_LENGTH];

	private final Cipher cipher;

	private byte[] tag = {};

	public FileEncryption() {
		SecureRandom random = new SecureRandom();
		random.nextBytes(this.key);
		random.nextBytes(this.iv);
		try {
			this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
			this.cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(this.key, "AES"),
					new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, this.iv));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Cannot encrypt a file", ex);
		}
	}

	/**
	 * Encrypts the next bytes of the file.
	 * @return the next bytes of the ciphertext, sometimes fewer than the plaintext; a
	 * later call returns the missing bytes
	 */
	public byte[] next(byte[] plaintext) {
		return Objects.requireNonNullElseGet(this.cipher.update(plaintext), () -> new byte[0]);
	}

	/**
	 * Encrypts the last bytes of the file.
	 * @return the rest of the ciphertext, without the authentication tag
	 */
	public byte[] last(byte[] plaintext) {
		try {
			byte[] sealed = this.cipher.doFinal(plaintext);
			int end = sealed.length - TAG_LENGTH;
			this.tag = Arrays.copyOfRange(sealed, end, sealed.length);
			return Arrays.copyOf(sealed, end);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Cannot encrypt a file", ex);
		}
	}

	/**
	 * Encrypts the file key for a recipient. Call this method after {@link #last},
	 * because the result contains the authentication tag of the content.
	 * @param keyPairVersion the version of the recipient's key pair
	 * @param publicKey the public key of the recipient, PEM
	 */
	public FileKey keyFor(String keyPairVersion, String publicKey) {
		try {
			byte[] der = Base64.getMimeDecoder().decode(publicKey.replaceAll("-----[A-Z ]+-----", ""));
			byte[] encrypted = Rsa.apply(Cipher.ENCRYPT_MODE,
					KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)), keyPairVersion,
					this.key);
			Base64.Encoder base64 = Base64.getEncoder();
			return new FileKey(base64.encodeToString(encrypted), base64.encodeToString(this.iv),
					base64.encodeToString(this.tag), KeyVersions.fileKeyVersion(keyPairVersion));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Cannot encrypt a file key", ex);
		}
	}

}
