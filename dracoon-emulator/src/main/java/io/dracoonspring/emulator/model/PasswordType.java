// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Names the kinds of passwords.
 */
public enum PasswordType {

	LOGIN,

	SHARES,

	/** Protects private keys. */
	ENCRYPTION;

	/**
	 * Finds a kind of passwords by its name in paths.
	 * @param name the name, such as {@code login}
	 * @return the kind; empty if no kind has this name
	 */
	public static Optional<PasswordType> of(String name) {
		return Arrays.stream(values()).filter((type) -> type.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
	}

}
