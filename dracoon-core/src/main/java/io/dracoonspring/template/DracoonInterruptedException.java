// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.Serial;

import io.dracoonspring.api.DracoonException;

/**
 * Reports that the thread was interrupted while it waited for the server. The call was
 * cancelled. It is unknown whether the server has processed the call. The interrupt flag
 * of the thread is set.
 */
public class DracoonInterruptedException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param cause the interruption, or the error that the interruption caused
	 */
	public DracoonInterruptedException(Throwable cause) {
		super("The call was cancelled because its thread was interrupted: check whether it "
				+ "took effect before you repeat it", cause);
	}

}
