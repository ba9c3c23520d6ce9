// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.seed;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

import io.dracoonspring.emulator.internal.state.FileKey;

/** Contains the small content of a file, encrypted as a client encrypts it. */
final class EncryptedSeed {

	private static final int KEY_LENGTH = 32;

	private static final int IV_LENGTH = 12;

	private static final int TAG_LENGTH = 16;

	private static final String VERSION = "RSA-4096/AES-256-GCM";

	private static final OAEPParameterSpec OAEP = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256,
			PSource.PSpecified.DEFAULT);

	private final byte[] key;

	private final byte[] iv;

	private final byte[] ciphertext;

	private final byte[] tag;

	private EncryptedSeed(byte[] key, byte[] iv, byte[] sealed) {
		this.key = key;
		this.iv = iv;
		this.ciphertext = Arrays.copyOf(sealed, sealed.length - TAG_LENGTH);
		this.tag = Arrays.copyOfRange(sealed, sealed.length - TAG_LENGTH, sealed.length);
	}

	static EncryptedSeed encrypt(byte[] plaintext) {
		SecureRandom random = new SecureRandom();
		byte[] key = new byte[KEY_LENGTH];
		byte[] iv = new byte[IV_LENGTH];
		random.nextBytes(key);
		random.nextBytes(iv);
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"),
					new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, iv));
			return new EncryptedSeed(key, iv, cipher.doFinal(plaintext));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Cannot encrypt the seed's content", ex);
		}
	}

	byte[] ciphertext() {
		return this.ciphertext.clone();
	}

	/**
	 * Encrypts the file key for a recipient with a key pair of version {@code RSA-4096}.
	 * @param publicKey the public key of the recipient, PEM
	 * @return the file key
	 */
	FileKey keyFor(String publicKey) {
		try {
			byte[] der = Base64.getMimeDecoder().decode(publicKey.replaceAll("-----[A-Z ]+-----", ""));
			Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
			cipher.init(Cipher.ENCRYPT_MODE, KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)),
					OAEP);
			Base64.Encoder base64 = Base64.getEncoder();
			return new FileKey(base64.encodeToString(cipher.doFinal(this.key)), base64.encodeToString(this.iv),
					base64.encodeToString(this.tag), VERSION);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Cannot encrypt the seed's file key", ex);
		}
	}

}
