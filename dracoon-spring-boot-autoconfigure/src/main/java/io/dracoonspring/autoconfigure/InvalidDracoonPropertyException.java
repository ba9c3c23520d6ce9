// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.Serial;

/**
 * A {@code dracoon.*} property is missing or has a value that cannot be used. The value
 * itself is left out of the message because it may be or contain a secret.
 */
public class InvalidDracoonPropertyException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** What to do about it. */
	private final String remedy;

	/**
	 * Creates an exception.
	 * @param property the name of the property
	 * @param problem what is wrong with it, continues "The property … "
	 * @param remedy what to do about it
	 */
	public InvalidDracoonPropertyException(String property, String problem, String remedy) {
		super("The property '" + property + "' " + problem);
		this.remedy = remedy;
	}

	/**
	 * Returns what to do about it.
	 * @return a sentence for the person who configures the application
	 */
	public String getRemedy() {
		return this.remedy;
	}

}
