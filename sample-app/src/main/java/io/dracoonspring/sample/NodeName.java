// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.NodeNames;

/** Checks names in requests. */
public final class NodeName {

	private NodeName() {
	}

	/**
	 * Checks a name.
	 * @param name the name, {@code null} if there is none
	 * @return the name
	 * @throws FieldProblem if the name is missing, or if DRACOON does not allow it
	 */
	public static String checked(@Nullable String name) {
		if (name == null || name.isBlank()) {
			throw new FieldProblem("name", "name-missing");
		}
		if (!NodeNames.isValid(name)) {
			throw new FieldProblem("name", "name", name);
		}
		return name;
	}

}
