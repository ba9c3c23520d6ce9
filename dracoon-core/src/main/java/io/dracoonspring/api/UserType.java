// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Classifies a user who appears in a response of the server.
 */
public enum UserType implements WireValue {

	/** A user of this instance. */
	INTERNAL("internal"),

	/** A person without an account, for example one who uses an upload share. */
	EXTERNAL("external"),

	/** The server itself. */
	SYSTEM("system"),

	/** A user who has been removed. */
	DELETED("deleted"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	UserType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
