// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The directory of the emulator cannot be used. The message gives the reason and the
 * action to take.
 */
public final class EmulatorDirectoryException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private EmulatorDirectoryException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	static EmulatorDirectoryException inUse(Path directory) {
		return new EmulatorDirectoryException(
				"Another emulator uses the directory '" + directory + "': stop that emulator, or set another directory",
				null);
	}

	static EmulatorDirectoryException unreadable(Path directory, UnreadableStateException cause) {
		return new EmulatorDirectoryException("The state in the directory '" + directory + "' cannot be read: "
				+ cause.getMessage()
				+ ". Nothing was changed. Delete the directory to start from an empty state, or use another one",
				cause);
	}

}
