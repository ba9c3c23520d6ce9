// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import java.io.Serial;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.DracoonException;

/**
 * Reports that content ended early, or proved to be damaged, after a part of it had been
 * sent. The status of the response can then no longer change, so only a closed connection
 * informs the client. The web server closes the connection when it gets this exception.
 * Therefore applications must not handle it.
 */
public final class ContentAbortedException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param cause the reason why the content ended early. If the user has to sign in
	 * again, the exception has neither this cause nor a stack trace
	 */
	public ContentAbortedException(Throwable cause) {
		super("Could not send the content of a file completely"
				+ (isSignOut(cause) ? " because its user is no longer signed in" : "") + ": the connection is closed",
				isSignOut(cause) ? null : cause, !isSignOut(cause));
	}

	// tells whether the user is signed out. The log then needs one line, and no stack
	// trace
	private static boolean isSignOut(Throwable cause) {
		return cause instanceof DracoonAuthenticationException ex
				&& (ex.getReason() == Reason.LOGIN_REQUIRED || ex.getReason() == Reason.SESSION_ENDED);
	}

}
