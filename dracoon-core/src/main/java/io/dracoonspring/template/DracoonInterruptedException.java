// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.Serial;

import io.dracoonspring.api.DracoonException;

/**
 * The thread was interrupted while it waited for the server. The call has been cancelled;
 * whether the server had carried it out before that is not known. The thread is still
 * marked as interrupted.
 */
public class DracoonInterruptedException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param cause the interruption, or what it led to
	 */
	public DracoonInterruptedException(Throwable cause) {
		super("The thread was interrupted while it waited for DRACOON: the call has been cancelled, look whether it "
				+ "has taken effect before you repeat it", cause);
	}

}
