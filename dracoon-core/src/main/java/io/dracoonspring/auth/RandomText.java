// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.security.SecureRandom;
import java.util.Base64;

/** Creates random texts that cannot be guessed, for states and proof keys. */
final class RandomText {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomText() {
	}

	static String create() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return encode(bytes);
	}

	static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
