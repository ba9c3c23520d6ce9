// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.security.SecureRandom;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Holds the secret that encrypts the content of one version of one file. It consists of
 * an AES key of 256 bits and an initialisation vector of 96 bits. After the content has
 * been encrypted, the file key also has the authentication tag of 128 bits. Never use a
 * file key for other content.
 * <p>
 * The key is in memory in plaintext. Call {@link #wipe()} when the key is no longer
 * needed. Every use of the AES key after that fails. Instances may be shared between
 * threads.
 */
public final class PlainFileKey {

	/** The name of the only algorithm that is supported for content. */
	public static final String VERSION = "AES-256-GCM";

	/** The number of bytes of a key. */
	public static final int KEY_LENGTH = 32;

	/** The number of bytes of an initialisation vector. */
	public static final int IV_LENGTH = 12;

	/** The number of bytes of an authentication tag. */
	public static final int TAG_LENGTH = 16;

	private final byte[] key;

	private final byte[] iv;

	private final byte @Nullable [] tag;

	private volatile boolean wiped;

	private PlainFileKey(byte[] key, byte[] iv, byte @Nullable [] tag) {
		this.key = key;
		this.iv = iv;
		this.tag = tag;
	}

	/**
	 * Creates a file key from its parts. The arrays are copied.
	 * @param key the AES key, 32 bytes
	 * @param iv the initialisation vector, 12 bytes
	 * @param tag the authentication tag, 16 bytes, or {@code null} if the content is not
	 * complete yet
	 * @return the file key
	 * @throws IllegalArgumentException if an array has a wrong length
	 */
	public static PlainFileKey of(byte[] key, byte[] iv, byte @Nullable [] tag) {
		requireLength("key", key, KEY_LENGTH);
		requireLength("iv", iv, IV_LENGTH);
		if (tag != null) {
			requireLength("tag", tag, TAG_LENGTH);
		}
		return new PlainFileKey(key.clone(), iv.clone(), (tag != null) ? tag.clone() : null);
	}

	/**
	 * Generates the key for new content. May block for a moment on the system's source of
	 * randomness.
	 * @return a random file key without tag
	 */
	public static PlainFileKey generate() {
		SecureRandom random = new SecureRandom();
		byte[] key = new byte[KEY_LENGTH];
		byte[] iv = new byte[IV_LENGTH];
		random.nextBytes(key);
		random.nextBytes(iv);
		return new PlainFileKey(key, iv, null);
	}

	private static void requireLength(String name, byte[] value, int length) {
		if (value.length != length) {
			throw new IllegalArgumentException("'" + name + "' must have " + length + " bytes");
		}
	}

	/**
	 * Returns a copy of this key with the tag of the complete content.
	 * @param tag the authentication tag, 16 bytes
	 * @return the copy, to be wiped separately
	 */
	public PlainFileKey withTag(byte[] tag) {
		return of(keyBytes(), this.iv, tag);
	}

	/**
	 * Returns the AES key.
	 * @return a copy, 32 bytes, for the caller to wipe
	 * @throws IllegalStateException if the key has been wiped
	 */
	public byte[] key() {
		return keyBytes().clone();
	}

	/**
	 * Returns the initialisation vector.
	 * @return a copy, 12 bytes
	 */
	public byte[] iv() {
		return this.iv.clone();
	}

	/**
	 * Returns the authentication tag.
	 * @return a copy, 16 bytes, or {@code null} if the content is not complete yet
	 */
	public byte @Nullable [] tag() {
		return (this.tag != null) ? this.tag.clone() : null;
	}

	/**
	 * Returns the algorithm of the content.
	 * @return always {@value #VERSION}
	 */
	public String version() {
		return VERSION;
	}

	/**
	 * Overwrites the secret. May be called several times.
	 */
	public void wipe() {
		this.wiped = true;
		Arrays.fill(this.key, (byte) 0);
	}

	/**
	 * Returns whether {@link #wipe()} has been called.
	 * @return {@code true} if the key is unusable
	 */
	public boolean isWiped() {
		return this.wiped;
	}

	// return the array itself, because callers in this package only read it
	byte[] keyBytes() {
		if (this.wiped) {
			throw new IllegalStateException("The file key has been wiped");
		}
		return this.key;
	}

	@Override
	public String toString() {
		return "PlainFileKey[version=" + VERSION + ", key=******, tag=" + ((this.tag != null) ? "present" : "none")
				+ "]";
	}

}
