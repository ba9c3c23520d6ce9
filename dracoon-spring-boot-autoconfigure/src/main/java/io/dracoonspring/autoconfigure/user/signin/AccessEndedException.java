// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

/**
 * Breaks an answer off that has begun when the user's access to DRACOON ends. It has
 * neither a cause nor a stack trace: Spring Security would look for the cause and try to
 * redirect, and containers would log both at length for something that every sign-out may
 * bring.
 */
final class AccessEndedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AccessEndedException() {
		super("The answer broke off because the access of the user to DRACOON has ended. The user has to sign in again",
				null, false, false);
	}

}
