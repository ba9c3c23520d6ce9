// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

/**
 * Ends a response that has already begun, because the user's access to DRACOON has ended.
 * It has no cause, because Spring Security would search the causes and try to redirect.
 * It has no stack trace, because any sign-out can cause this exception, and containers
 * would log the whole stack trace.
 */
final class AccessEndedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AccessEndedException() {
		super("The response was interrupted because the access of the user to DRACOON has ended. "
				+ "The user has to sign in again", null, false, false);
	}

}
