// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Classifies the program with which a user signed in.
 */
public enum UserAgentCategory implements WireValue {

	/** A browser. */
	BROWSER("browser"),

	/** A program on the user's device. */
	NATIVE("native"),

	/**
	 * An unknown category. The server does not know it, or this version does not know the
	 * value.
	 */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	UserAgentCategory(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
