// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.io.Serial;

/**
 * Reports that the client refused to send a value of the caller. Its own type
 * distinguishes it from the failures of decoders of answers.
 */
final class RefusedValueException extends IllegalArgumentException {

	@Serial
	private static final long serialVersionUID = 1L;

	RefusedValueException(IllegalArgumentException cause) {
		super(cause.getMessage(), cause);
	}

}
