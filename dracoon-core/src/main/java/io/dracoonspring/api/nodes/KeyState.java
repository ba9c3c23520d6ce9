// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Whether a recipient has the keys of an encrypted node.
 */
public enum KeyState implements WireValue {

	/** No key is there and none is expected. */
	NONE("none"),

	/** The key is there. */
	AVAILABLE("available"),

	/** The key is still to be distributed. */
	PENDING("pending"),

	/** A value that this version does not know; never sent. */
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
