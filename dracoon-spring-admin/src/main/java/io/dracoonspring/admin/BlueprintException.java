// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A description that is not valid. The message names the file and the line.
 */
public class BlueprintException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param location the file and the line, such as {@code rooms.yml, line 3}
	 * @param problem the error and its correction
	 * @param cause the cause, {@code null} if there is none
	 */
	public BlueprintException(String location, String problem, @Nullable Throwable cause) {
		super(location + ": " + problem, cause);
	}

}
