// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keypairs;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;

import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.state.KeyPair;

/**
 * Checks the format of key pairs. The server cannot decrypt the private key, because it
 * does not know the password.
 */
final class KeyPairs {

	private static final Map<String, Integer> MODULUS_BITS = Map.of("A", 2048, "RSA-4096", 4096);

	private KeyPairs() {
	}

	/**
	 * Checks a key pair.
	 * @param privateKey the encrypted private key
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a key is
	 * malformed, if its version is unknown, or if both keys have different versions
	 */
	static KeyPair validated(Pem privateKey, Pem publicKey, long userId, Instant now) {
		validatePublicKey(publicKey);
		validatePrivateKey(privateKey);
		if (!privateKey.version().equals(publicKey.version())) {
			throw ErrorCode.PRIVATE_KEY_INVALID.exception("Private and public key have different versions");
		}
		return new KeyPair(publicKey.version(), privateKey.text(), publicKey.text(), now, userId);
	}

	private static void validatePublicKey(Pem pem) {
		Integer bits = MODULUS_BITS.get(pem.version());
		if (bits == null) {
			throw ErrorCode.PUBLIC_KEY_INVALID.exception("Unknown version");
		}
		try {
			if (!(read(pem.text()) instanceof SubjectPublicKeyInfo info)
					|| RSAPublicKey.getInstance(info.parsePublicKey()).getModulus().bitLength() != bits) {
				throw ErrorCode.PUBLIC_KEY_INVALID.exception("Not an RSA key of " + bits + " bits");
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw ErrorCode.PUBLIC_KEY_INVALID.exception("Not a PEM encoded public key");
		}
	}

	static void validatePrivateKey(Pem pem) {
		if (!MODULUS_BITS.containsKey(pem.version())) {
			throw ErrorCode.PRIVATE_KEY_INVALID.exception("Unknown version");
		}
		try {
			if (!(read(pem.text()) instanceof PKCS8EncryptedPrivateKeyInfo)) {
				throw ErrorCode.PRIVATE_KEY_INVALID.exception("Not an encrypted private key");
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw ErrorCode.PRIVATE_KEY_INVALID.exception("Not a PEM encoded private key");
		}
	}

	private static @Nullable Object read(String pem) throws IOException {
		try (PEMParser parser = new PEMParser(new StringReader(pem))) {
			return parser.readObject();
		}
	}

	/**
	 * Contains a key as text.
	 *
	 * @param version the version of the key pair
	 * @param text the key, PEM
	 */
	record Pem(String version, String text) {

		@Override
		public String toString() {
			return "Pem[version=" + this.version + "]";
		}

	}

}
