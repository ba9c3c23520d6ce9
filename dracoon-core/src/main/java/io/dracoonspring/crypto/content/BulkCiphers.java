// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Creates the ciphers for the content of files. It selects the JDK's own provider by
 * name, even if the application has registered another provider with a higher preference.
 * The JDK's provider uses the AES instructions of the processor.
 */
final class BulkCiphers {

	private static final int BLOCK = 16;

	private BulkCiphers() {
	}

	/**
	 * Creates a cipher that encrypts with AES-GCM.
	 * @param fileKey the key and the initialisation vector
	 * @return a cipher for one file
	 */
	static Cipher gcm(PlainFileKey fileKey) {
		try {
			Provider provider = Jdk.PROVIDER;
			Cipher cipher = (provider != null) ? Cipher.getInstance("AES/GCM/NoPadding", provider)
					: Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(fileKey.keyBytes(), "AES"),
					new GCMParameterSpec(PlainFileKey.TAG_LENGTH * Byte.SIZE, fileKey.iv()));
			return cipher;
		}
		catch (GeneralSecurityException ex) {
			throw unavailable(ex);
		}
	}

	/**
	 * Creates a cipher for the counter mode inside AES-GCM, for either direction.
	 * @param fileKey the key and the initialisation vector
	 * @param block the number of the first block of 16 bytes
	 * @return a cipher that starts at that block
	 */
	static Cipher ctr(PlainFileKey fileKey, long block) {
		// start with counter 2, because GCM uses counter 1 for the tag. The counter never
		// exceeds 32 bits, because the length of the content is limited
		long counter = block + 2;
		byte[] initial = Arrays.copyOf(fileKey.iv(), BLOCK);
		for (int i = 0; i < Integer.BYTES; i++) {
			initial[BLOCK - 1 - i] = (byte) (counter >>> (i * Byte.SIZE));
		}
		return ctr(fileKey, initial);
	}

	/**
	 * Returns the key of GCM's hash, which is an encrypted block of zeros.
	 * @param fileKey the key
	 * @return the hash key, a secret
	 * @throws GeneralSecurityException if the provider fails
	 */
	static byte[] hashKey(PlainFileKey fileKey) throws GeneralSecurityException {
		return ctr(fileKey, new byte[BLOCK]).doFinal(new byte[BLOCK]);
	}

	private static Cipher ctr(PlainFileKey fileKey, byte[] initial) {
		try {
			Provider provider = Jdk.PROVIDER;
			Cipher cipher = (provider != null) ? Cipher.getInstance("AES/CTR/NoPadding", provider)
					: Cipher.getInstance("AES/CTR/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(fileKey.keyBytes(), "AES"),
					new IvParameterSpec(initial));
			return cipher;
		}
		catch (GeneralSecurityException ex) {
			throw unavailable(ex);
		}
	}

	static DracoonCryptoException unavailable(GeneralSecurityException ex) {
		return new DracoonCryptoException(Reason.OTHER,
				"The Java runtime does not support AES-256 as expected: check its security providers", ex);
	}

	/** Looks up the provider at the first use. */
	private static final class Jdk {

		private static final String NAME = "SunJCE";

		static final @Nullable Provider PROVIDER = find();

		private static @Nullable Provider find() {
			Provider provider = Security.getProvider(NAME);
			if (provider == null) {
				// create the logger here, because it is rarely needed
				Logger logger = LoggerFactory.getLogger(BulkCiphers.class);
				logger.info(
						"The security provider {} is not available: encryption uses the default provider and may be slow",
						NAME);
			}
			return provider;
		}

	}

}
