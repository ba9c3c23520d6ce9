// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything that this library signals on its own account. The message says what
 * happened and what to do next; it never contains a secret, and nothing that would break
 * or reverse a line of a log, see {@link VisibleText}.
 */
public abstract class DracoonException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what happened and what to do next
	 * @param cause the reason, or {@code null}
	 */
	protected DracoonException(String message, @Nullable Throwable cause) {
		super(VisibleText.of(message), cause);
	}

}
