// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Distinguishes deleted files and folders. Deleted rooms do not move to a recycle bin.
 */
public enum DeletedNodeType implements WireValue {

	/** A folder. */
	FOLDER("folder"),

	/** A file. */
	FILE("file"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	DeletedNodeType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
