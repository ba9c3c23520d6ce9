// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * What a node is.
 */
public enum NodeType implements WireValue {

	/** A room, which carries permissions and encryption. */
	ROOM("room"),

	/** A folder. */
	FOLDER("folder"),

	/** A file. */
	FILE("file"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	NodeType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
