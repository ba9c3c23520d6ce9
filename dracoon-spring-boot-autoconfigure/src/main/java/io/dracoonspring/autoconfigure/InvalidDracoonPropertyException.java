// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.Serial;

/**
 * Signals that a {@code dracoon.*} property is missing or has an unusable value. The
 * message omits the value because it may be or contain a secret.
 */
public class InvalidDracoonPropertyException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** Tells the reader how to correct the property. */
	private final String remedy;

	/**
	 * Creates an exception.
	 * @param property the name of the property
	 * @param problem the problem, as a continuation of "The property … "
	 * @param remedy the action that corrects the property
	 */
	public InvalidDracoonPropertyException(String property, String problem, String remedy) {
		super("The property '" + property + "' " + problem);
		this.remedy = remedy;
	}

	/**
	 * Returns the action that corrects the property.
	 * @return a sentence for the person who configures the application
	 */
	public String getRemedy() {
		return this.remedy;
	}

}
