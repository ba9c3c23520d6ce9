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

	/** The exclusion of the names and the e-mail address of the user. */
	USER_INFO,

	/** The exclusion of neighbouring keys. */
	KEYBOARD_PATTERN

}
