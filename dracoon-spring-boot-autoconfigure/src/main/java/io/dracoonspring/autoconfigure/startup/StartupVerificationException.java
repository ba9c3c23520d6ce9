// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.io.Serial;

/**
 * Signals that a client does not work. The cause has the reason, unless the check timed
 * out.
 */
public class StartupVerificationException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	StartupVerificationException(String message) {
		super(message);
	}

	StartupVerificationException(String client, Throwable cause) {
		super("The DRACOON client '" + client + "' does not work: " + cause.getMessage(), cause);
	}

}
