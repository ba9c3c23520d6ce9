// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import io.dracoonspring.emulator.internal.error.DocumentedError;

/**
 * Represents the reason why a transfer to DATEV failed (schema {@code ErrorResponse}).
 *
 * @param code the matching HTTP status
 * @param message the message for people
 * @param errorCode the DRACOON error code
 */
public record DatevFailure(int code, String message, int errorCode) {

	/** Describes an error. */
	public static DatevFailure of(DocumentedError error) {
		DocumentedError.Details details = error.details();
		return new DatevFailure(details.status(), details.message(), details.code());
	}

}
