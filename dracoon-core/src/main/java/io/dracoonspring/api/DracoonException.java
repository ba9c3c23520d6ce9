// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Root of all exceptions that this library defines. The message names the event and the
 * action to take. The message contains no secrets, and {@link VisibleText} escapes the
 * characters that could forge lines of a log.
 */
public abstract class DracoonException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message the event and the action to take
	 * @param cause the cause, or {@code null}
	 */
	protected DracoonException(String message, @Nullable Throwable cause) {
		super(VisibleText.of(message), cause);
	}

	/**
	 * Creates an exception that may omit its stack trace.
	 * @param message the event and the action to take
	 * @param cause the cause, or {@code null}
	 * @param writableStackTrace {@code false} to omit the stack trace
	 */
	protected DracoonException(String message, @Nullable Throwable cause, boolean writableStackTrace) {
		super(VisibleText.of(message), cause, true, writableStackTrace);
	}

	/**
	 * Returns whether the same call may succeed later, although nothing is changed. This
	 * does not mean that it is harmless to repeat the call.
	 * @return {@code false} for failures that remain until something is changed
	 */
	public boolean isTransient() {
		return false;
	}

	/**
	 * Returns the time for which the server or the storage asks the client to wait before
	 * the next request.
	 * @return the time, or {@code null} if the response has none or if there was no
	 * response
	 */
	public @Nullable Duration getRetryAfter() {
		return null;
	}

}
