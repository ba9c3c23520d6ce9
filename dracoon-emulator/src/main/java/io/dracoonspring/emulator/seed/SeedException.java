// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

/**
 * Signals that a seed is not valid. The message names the invalid element, or the file
 * and line, and the reason.
 */
public class SeedException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param where the file and line, or the element of the seed
	 * @param problem the problem at this place
	 */
	public SeedException(String where, String problem) {
		super(where + ": " + problem);
	}

	/**
	 * Creates an exception.
	 * @param where the file and line, or the element of the seed
	 * @param problem the problem at this place
	 * @param cause the cause
	 */
	public SeedException(String where, String problem, Throwable cause) {
		super(where + ": " + problem, cause);
	}

}
