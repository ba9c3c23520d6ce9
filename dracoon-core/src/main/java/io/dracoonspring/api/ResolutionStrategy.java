// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Selects the action of the server if a node with the same name exists already. The
 * default of all requests is {@link #FAIL}.
 */
public enum ResolutionStrategy implements WireValue {

	/** Keeps both nodes and adds a number to the new name. */
	AUTORENAME("autorename"),

	/** Replaces the existing file, which moves to the recycle bin. */
	OVERWRITE("overwrite"),

	/** Refuses the request with a conflict. */
	FAIL("fail");

	private final String wireValue;

	ResolutionStrategy(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
