// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Represents an error to which DRACOON assigns a code. */
public interface DocumentedError {

	/** Returns the code, usual status and message of the error. */
	Details details();

	default ApiException exception() {
		return exception(null);
	}

	/**
	 * Creates the exception that makes the server respond with this error.
	 * @param debugInfo the exact reason, for developers, {@code null} for none; never a
	 * secret
	 */
	default ApiException exception(@Nullable String debugInfo) {
		Details details = details();
		return new ApiException(details.status(), details.code(), details.message(), debugInfo, List.of());
	}

	/**
	 * Contains the properties of an error.
	 *
	 * @param code the DRACOON error code, which is negative
	 * @param status the usual HTTP status
	 * @param message the message for users
	 */
	record Details(int code, int status, String message) {

	}

}
