// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;

/** Signals that clamd failed to scan content for a reason other than its limits. */
class ClamAvException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message the event and the action to take
	 * @param cause the cause, {@code null} if there is none
	 */
	ClamAvException(String message, @Nullable Throwable cause) {
		super(VisibleText.of(message), cause);
	}

}
