// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Distinguishes rooms, folders and files.
 */
public enum NodeType implements WireValue {

	/** A room, which has permissions and encryption. */
	ROOM("room"),

	/** A folder. */
	FOLDER("folder"),

	/** A file. */
	FILE("file"),

	/** A value that this version does not know. The client never sends it. */
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
