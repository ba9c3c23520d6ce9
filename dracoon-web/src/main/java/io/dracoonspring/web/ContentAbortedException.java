// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import java.io.Serial;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Content broke off, or proved to be damaged, after a part of it had been sent. Nothing
 * but the end of the connection can tell the client any more, so this is for the server,
 * not to be handled by an application.
 */
public final class ContentAbortedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param cause why the content broke off. If the session of its user ended, cause and
	 * stack trace are left out
	 */
	public ContentAbortedException(Throwable cause) {
		super("The content of a file could not be sent to its end"
				+ (isSignOut(cause) ? ", because its user signed out" : "") + ": the connection is closed",
				isSignOut(cause) ? null : cause, false, !isSignOut(cause));
	}

	// nothing to look for, so that a line of the log is enough
	private static boolean isSignOut(Throwable cause) {
		return cause instanceof DracoonTransferException ex && ex.getReason() == Reason.SESSION_ENDED;
	}

}
