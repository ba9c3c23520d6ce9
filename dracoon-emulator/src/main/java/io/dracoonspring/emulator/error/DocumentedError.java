// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.error;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An error to which DRACOON gives a code.
 */
public interface DocumentedError {

	/**
	 * Returns what is known about the error.
	 * @return code, usual status and message
	 */
	Details details();

	default ApiException exception() {
		return exception(null);
	}

	/**
	 * Creates the exception that makes the server answer with this error.
	 * @param debugInfo what exactly is wrong, for developers; never a secret
	 */
	default ApiException exception(@Nullable String debugInfo) {
		Details details = details();
		return new ApiException(details.status(), details.code(), details.message(), debugInfo, List.of());
	}

	/**
	 * What is known about an error.
	 *
	 * @param code the negative code as it goes over the wire
	 * @param status the usual HTTP status
	 * @param message the message for people
	 */
	record Details(int code, int status, String message) {

	}

}
