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

	/** An installed program other than a browser. */
	NATIVE("native"),

	/**
	 * An unknown category. The server does not know the category, or this version of the
	 * library does not know the value that the server sent.
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
