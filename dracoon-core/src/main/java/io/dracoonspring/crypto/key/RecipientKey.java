// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;

/**
 * Represents a public key that file keys can be encrypted for.
 *
 * @param version the version of the key pair
 * @param key the RSA key
 */
public record RecipientKey(KeyPairVersion version, RSAPublicKey key) {

	public RecipientKey {
		if (key.getModulus().bitLength() != version.bits()) {
			throw Pem.invalid("public key",
					"does not have " + version.bits() + " bits, which its version '" + version.value() + "' requires",
					null);
		}
	}

	/**
	 * Returns the fingerprint. People can compare it to check whether two public keys are
	 * the same.
	 * @return the SHA-256 of the key ({@code SubjectPublicKeyInfo}) in hexadecimal digits
	 */
	public String fingerprint() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.key.getEncoded()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

	boolean isSameKey(RecipientKey other) {
		return this.version == other.version && this.key.getModulus().equals(other.key.getModulus())
				&& this.key.getPublicExponent().equals(other.key.getPublicExponent());
	}

	@Override
	public String toString() {
		return "RecipientKey[version=" + this.version.value() + "]";
	}

}
