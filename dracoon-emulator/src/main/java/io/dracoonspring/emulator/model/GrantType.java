// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The OAuth grant types.
 */
public enum GrantType {

	AUTHORIZATION_CODE,

	PASSWORD,

	REFRESH_TOKEN;

	/**
	 * Finds a grant type by its name in OAuth.
	 * @param wireName the name, such as {@code refresh_token}
	 * @return the grant type; empty if the emulator does not support it
	 */
	public static Optional<GrantType> of(String wireName) {
		return Arrays.stream(values()).filter((type) -> type.wireName().equals(wireName)).findFirst();
	}

	/**
	 * Returns the name of the grant type in OAuth.
	 * @return the name, such as {@code refresh_token}
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
