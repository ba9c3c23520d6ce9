// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.identity;

import java.util.List;

/**
 * How a user logs in, as servers said before 4.13; schema {@code UserAuthMethod}.
 *
 * @param authId the method
 * @param isEnabled whether it may be used
 * @param options what else there is to know
 */
public record UserAuthMethod(String authId, boolean isEnabled, List<Option> options) {

	/**
	 * A detail; schema {@code KeyValueEntry}.
	 *
	 * @param key its name
	 */
	public record Option(String key, String value) {

	}

}
