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

package io.dracoonspring.emulator.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which version of a file key goes with which version of a key pair.
 */
public final class KeyVersions {

	private static final Map<String, String> FILE_KEY_BY_KEY_PAIR = Map.of("A", "A", "RSA-4096",
			"RSA-4096/AES-256-GCM");

	private KeyVersions() {
	}

	static List<String> keyPairVersions() {
		return List.of("A", "RSA-4096");
	}

	/**
	 * Return the version of the file keys that are encrypted for a key pair.
	 * @throws IllegalArgumentException if there is no such version
	 */
	public static String fileKeyVersion(String keyPairVersion) {
		return Optional.ofNullable(FILE_KEY_BY_KEY_PAIR.get(keyPairVersion))
			.orElseThrow(() -> new IllegalArgumentException("Unknown key pair version"));
	}

}
