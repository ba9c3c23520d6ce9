// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.io.Serial;

/**
 * A client does not work. The cause says why, unless the time was up.
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
