// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.util.List;

/**
 * Represents a user's authentication in the form of versions before 4.13 (schema
 * {@code UserAuthMethod}).
 *
 * @param authId the method
 * @param isEnabled whether the user is allowed to log in with the method
 * @param options further properties of the method
 */
public record UserAuthMethod(String authId, boolean isEnabled, List<Option> options) {

	/**
	 * Represents a property of the method (schema {@code KeyValueEntry}).
	 *
	 * @param key the name of the property
	 */
	public record Option(String key, String value) {

	}

}
