// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

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

	static Optional<GrantType> of(String wireName) {
		return Arrays.stream(values()).filter((type) -> type.wireName().equals(wireName)).findFirst();
	}

	String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
