// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

/**
 * Decides for whom a user unlocks encryption with the encryption password.
 */
public enum UnlockScope {

	/**
	 * For the session. Other sessions of the same user need the password again, and calls
	 * outside of a session do not reach encrypted content.
	 */
	SESSION,

	/** For all sessions of the user on this instance of the application. */
	ACCOUNT

}
