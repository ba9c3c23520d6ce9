// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

/**
 * A rule of a {@link PasswordPolicy}.
 */
public enum PasswordRule {

	/** The minimum number of characters. */
	LENGTH,

	/** The required characters. */
	CHARACTERS,

	/** No names and no e-mail address of the user. */
	USER_INFO,

	/** No neighbouring keys. */
	KEYBOARD_PATTERN

}
