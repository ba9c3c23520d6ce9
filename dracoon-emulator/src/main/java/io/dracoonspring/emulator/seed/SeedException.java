// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

/**
 * A seed that is not valid. The message says where and why.
 */
public class SeedException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param where the file and line, or the element of the seed
	 * @param problem what is wrong there
	 */
	public SeedException(String where, String problem) {
		super(where + ": " + problem);
	}

	/**
	 * Creates an exception.
	 * @param where the file and line, or the element of the seed
	 * @param problem what is wrong there
	 * @param cause why
	 */
	public SeedException(String where, String problem, Throwable cause) {
		super(where + ": " + problem, cause);
	}

}
