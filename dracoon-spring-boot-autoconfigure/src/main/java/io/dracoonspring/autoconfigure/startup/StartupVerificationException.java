// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.io.Serial;

/**
 * Signals that a client does not work. The cause shows the reason, unless the check timed
 * out.
 */
public class StartupVerificationException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String propertyPrefix;

	StartupVerificationException(String message, String propertyPrefix) {
		super(message);
		this.propertyPrefix = propertyPrefix;
	}

	StartupVerificationException(String client, String propertyPrefix, Throwable cause) {
		super("The DRACOON client '" + client + "' does not work: " + cause.getMessage(), cause);
		this.propertyPrefix = propertyPrefix;
	}

	/**
	 * Returns the prefix of the properties that configure the client.
	 * @return the prefix, such as {@code dracoon} or {@code dracoon.clients.archive}
	 */
	public String getPropertyPrefix() {
		return this.propertyPrefix;
	}

}
