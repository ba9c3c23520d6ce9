// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import io.dracoonspring.api.DracoonCryptoException;

/**
 * Lists the kinds of encrypted file keys that DRACOON supports. All of them encrypt the
 * content of the file with AES-256-GCM.
 */
public enum FileKeyVersion {

	/** Encrypted for a key pair of version {@link KeyPairVersion#A}. */
	A("A"),

	/** Encrypted for a key pair of version {@link KeyPairVersion#RSA_4096}. */
	RSA_4096_AES_256_GCM("RSA-4096/AES-256-GCM");

	private final String value;

	FileKeyVersion(String value) {
		this.value = value;
	}

	/**
	 * Returns the version as it appears in file keys.
	 * @return the identifier on the wire
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Returns the version of the key pair that opens such a file key.
	 * @return the version of the key pair
	 */
	public KeyPairVersion keyPairVersion() {
		return (this == A) ? KeyPairVersion.A : KeyPairVersion.RSA_4096;
	}

	/**
	 * Returns the version with the given identifier.
	 * @param value the identifier on the wire
	 * @return the version
	 * @throws DracoonCryptoException if the identifier is unknown
	 */
	public static FileKeyVersion of(String value) {
		for (FileKeyVersion version : values()) {
			if (version.value.equals(value)) {
				return version;
			}
		}
		throw UnknownVersion.of("file key", value);
	}

}
