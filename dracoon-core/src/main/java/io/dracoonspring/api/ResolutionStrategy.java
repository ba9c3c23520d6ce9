// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the server does when a node of the same name is already there.
 */
public enum ResolutionStrategy implements WireValue {

	/** Keeps both, the new node gets a number; the server's default. */
	AUTORENAME("autorename"),

	/** Replaces the existing file, which goes to the recycle bin. */
	OVERWRITE("overwrite"),

	/** Refuse with a conflict. */
	FAIL("fail"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

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
