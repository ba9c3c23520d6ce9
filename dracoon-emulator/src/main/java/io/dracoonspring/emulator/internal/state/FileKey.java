// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

/**
 * The key of an encrypted file, encrypted for one recipient.
 *
 * @param key the encrypted key, Base64
 * @param iv the initialisation vector, Base64
 * @param tag the authentication tag, Base64
 * @param version {@code A} or {@code RSA-4096/AES-256-GCM}
 */
public record FileKey(String key, String iv, String tag, String version) {

	@Override
	public String toString() {
		return "FileKey[version=" + this.version + "]";
	}

}
