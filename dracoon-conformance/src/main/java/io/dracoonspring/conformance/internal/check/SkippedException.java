// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.io.Serial;

/** Ends a check that the server or the account makes impossible. */
final class SkippedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	SkippedException(String reason) {
		super(reason);
	}

}
