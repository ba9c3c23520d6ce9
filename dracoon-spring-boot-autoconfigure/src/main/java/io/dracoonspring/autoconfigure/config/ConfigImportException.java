// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.io.Serial;

/**
 * Signals that a configuration file could not be imported from DRACOON, although it may
 * exist. The cause shows the reason, such as a refused sign-in. If the file does not
 * exist, Spring Boot throws a {@code ConfigDataNotFoundException} instead.
 */
public class ConfigImportException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String propertyPrefix;

	ConfigImportException(String location, String propertyPrefix, Throwable cause) {
		super("Could not import '" + location + "': " + cause.getMessage(), cause);
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
