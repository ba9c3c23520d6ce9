// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

/**
 * Selects the scope in which a user unlocks encryption with the encryption password.
 */
public enum UnlockScope {

	/**
	 * Unlocks encryption for the session. Other sessions of the same user need the
	 * password again, and calls outside a session cannot access encrypted content.
	 */
	SESSION,

	/**
	 * Unlocks encryption for all sessions of the user on this instance of the
	 * application.
	 */
	ACCOUNT

}
