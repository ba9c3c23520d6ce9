// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The authority that checks the password of a user. */
public enum AuthMethod {

	/** The server itself. */
	BASIC,

	ACTIVE_DIRECTORY,

	RADIUS,

	OPENID;

	/**
	 * Finds a method by its name in JSON.
	 * @param wireName the name; {@code sql}, an old name of {@link #BASIC}, is also
	 * accepted
	 */
	public static Optional<AuthMethod> of(String wireName) {
		if ("sql".equals(wireName)) {
			return Optional.of(BASIC);
		}
		return Arrays.stream(values()).filter((method) -> method.wireName().equals(wireName)).findFirst();
	}

	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
