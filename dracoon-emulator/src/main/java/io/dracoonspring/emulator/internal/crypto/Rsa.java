// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.spec.MGF1ParameterSpec;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** Encrypts and decrypts file keys with RSA-OAEP. */
final class Rsa {

	/**
	 * The version of key pairs of 2048 bits. For these, MGF1 uses SHA-1 instead of
	 * SHA-256.
	 */
	private static final String VERSION_A = "A";

	private Rsa() {
	}

	/**
	 * Encrypts or decrypts the key of a file.
	 * @param mode the mode of {@link Cipher}
	 * @param key the public or private key
	 * @param keyPairVersion the version of the key pair
	 * @throws GeneralSecurityException if the file key cannot be encrypted or decrypted
	 * with {@code key}
	 */
	static byte[] apply(int mode, Key key, String keyPairVersion, byte[] fileKey) throws GeneralSecurityException {
		MGF1ParameterSpec mask = VERSION_A.equals(keyPairVersion) ? MGF1ParameterSpec.SHA1 : MGF1ParameterSpec.SHA256;
		Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
		cipher.init(mode, key, new OAEPParameterSpec("SHA-256", "MGF1", mask, PSource.PSpecified.DEFAULT));
		return cipher.doFinal(fileKey);
	}

}
