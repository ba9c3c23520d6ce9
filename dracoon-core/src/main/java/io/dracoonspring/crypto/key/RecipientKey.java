/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.crypto.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;

/**
 * A public key that file keys can be encrypted for.
 *
 * @param version the version of the key pair
 * @param key the RSA key
 */
public record RecipientKey(KeyPairVersion version, RSAPublicKey key) {

	public RecipientKey {
		if (key.getModulus().bitLength() != version.bits()) {
			throw Pem.invalid("public key",
					"is not of " + version.bits() + " bits, as its version '" + version.value() + "' says", null);
		}
	}

	/**
	 * Returns what people compare to find out whether two public keys are the same.
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
