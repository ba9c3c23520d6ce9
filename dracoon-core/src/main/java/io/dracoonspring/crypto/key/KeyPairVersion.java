// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import io.dracoonspring.api.DracoonCryptoException;

/**
 * Lists the kinds of key pairs that DRACOON supports.
 */
public enum KeyPairVersion {

	/** RSA with 2048 bits, the older kind. */
	A("A", 2048, FileKeyVersion.A),

	/** RSA with 4096 bits. */
	RSA_4096("RSA-4096", 4096, FileKeyVersion.RSA_4096_AES_256_GCM);

	private final String value;

	private final int bits;

	private final FileKeyVersion fileKeyVersion;

	KeyPairVersion(String value, int bits, FileKeyVersion fileKeyVersion) {
		this.value = value;
		this.bits = bits;
		this.fileKeyVersion = fileKeyVersion;
	}

	/**
	 * Returns the version as it appears in key containers.
	 * @return the identifier on the wire
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Returns the length of the RSA modulus.
	 * @return the length in bits
	 */
	public int bits() {
		return this.bits;
	}

	/**
	 * Returns the version of the file keys that are encrypted with such a key pair.
	 * @return the version of the file keys
	 */
	public FileKeyVersion fileKeyVersion() {
		return this.fileKeyVersion;
	}

	/**
	 * Returns the version with the given identifier.
	 * @param value the identifier on the wire
	 * @return the version
	 * @throws DracoonCryptoException if the identifier is unknown
	 */
	public static KeyPairVersion of(String value) {
		for (KeyPairVersion version : values()) {
			if (version.value.equals(value)) {
				return version;
			}
		}
		throw UnknownVersion.of("key pair", value);
	}

	/**
	 * Returns whether this library knows the given identifier.
	 * @param value the identifier on the wire
	 * @return {@code true} if {@link #of(String)} would succeed
	 */
	public static boolean isKnown(String value) {
		for (KeyPairVersion version : values()) {
			if (version.value.equals(value)) {
				return true;
			}
		}
		return false;
	}

}
