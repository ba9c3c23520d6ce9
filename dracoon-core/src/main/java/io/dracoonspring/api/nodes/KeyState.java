// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Tells whether a recipient has the keys of an encrypted node.
 */
public enum KeyState implements WireValue {

	/** There is no key, and no key will be distributed. */
	NONE("none"),

	/** The key exists. */
	AVAILABLE("available"),

	/** The key has not been distributed yet. */
	PENDING("pending"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	KeyState(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
