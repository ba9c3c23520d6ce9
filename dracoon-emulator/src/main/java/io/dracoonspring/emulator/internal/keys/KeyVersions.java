// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps versions of key pairs to versions of file keys. */
public final class KeyVersions {

	private static final Map<String, String> FILE_KEY_BY_KEY_PAIR = Map.of("A", "A", "RSA-4096",
			"RSA-4096/AES-256-GCM");

	private KeyVersions() {
	}

	static List<String> keyPairVersions() {
		return List.of("A", "RSA-4096");
	}

	/**
	 * Returns the version of the file keys that are encrypted for a key pair.
	 * @throws IllegalArgumentException if the version does not exist
	 */
	public static String fileKeyVersion(String keyPairVersion) {
		return Optional.ofNullable(FILE_KEY_BY_KEY_PAIR.get(keyPairVersion))
			.orElseThrow(() -> new IllegalArgumentException("Unknown key pair version"));
	}

}
