// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of passwords.
 */
public enum PasswordType {

	/** Of users. */
	LOGIN,

	/** Of shares. */
	SHARES,

	/** Of private keys. */
	ENCRYPTION;

	/**
	 * Finds a kind by its name on the wire.
	 */
	public static Optional<PasswordType> of(String name) {
		return Arrays.stream(values()).filter((type) -> type.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
	}

}
