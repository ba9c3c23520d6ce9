// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.io.Serial;

import io.dracoonspring.api.DracoonAuthenticationException;

/**
 * Signals that a transfer was cancelled because the session of its user ended. The type
 * distinguishes this cancellation from a call that failed because the user has to sign in
 * again.
 */
final class SessionEndedException extends DracoonAuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	SessionEndedException() {
		super(Reason.SESSION_ENDED, null,
				"The transfer ended because the session of its user ended: sign in, and start a new transfer", null);
	}

}
