// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ApiException;

/** Selects the resolution of a name conflict. */
public enum ResolutionStrategy {

	/** Chooses another name. */
	AUTORENAME,

	/** Replaces the file. The old file goes to the recycle bin. */
	OVERWRITE,

	/** Refuses the operation. */
	FAIL;

	/**
	 * Finds a strategy by its name in JSON.
	 * @param name the name, {@code null} for the server's default
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is no such
	 * strategy
	 */
	public static ResolutionStrategy of(@Nullable String name) {
		if (name == null) {
			return AUTORENAME;
		}
		return switch (name) {
			case "autorename" -> AUTORENAME;
			case "overwrite" -> OVERWRITE;
			case "fail" -> FAIL;
			default -> throw ApiException.of(400, "Bad Request", "Unknown resolution strategy");
		};
	}

}
