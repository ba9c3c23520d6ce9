/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.persistence;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The directory that the emulator was given cannot be used. The message says why and what
 * to do.
 */
public final class EmulatorDirectoryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private EmulatorDirectoryException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	static EmulatorDirectoryException inUse(Path directory) {
		return new EmulatorDirectoryException(
				"Another emulator uses the directory '" + directory + "'. Stop it, or give this one another directory",
				null);
	}

	static EmulatorDirectoryException unreadable(Path directory, UnreadableStateException cause) {
		return new EmulatorDirectoryException(
				"The state in the directory '" + directory + "' cannot be read: " + cause.getMessage()
						+ ". Nothing was changed. " + "Delete the directory to start anew, or give another one",
				cause);
	}

}
