// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A plan that cannot be applied, or only in part. If the plan stopped, the message names
 * the step and the number of executed steps. To continue, make a new plan and apply it.
 */
public class PlanException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message the reason and the next step
	 * @param cause the cause, {@code null} if there is none
	 */
	public PlanException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
