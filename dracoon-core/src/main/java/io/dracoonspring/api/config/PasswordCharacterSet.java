// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * A set of characters of which a password needs at least one.
 */
public enum PasswordCharacterSet implements WireValue {

	/** Letters of either case. */
	ALPHA("alpha"),

	/** Capital letters. */
	UPPERCASE("uppercase"),

	/** Small letters. */
	LOWERCASE("lowercase"),

	/** Digits. */
	NUMERIC("numeric"),

	/** Punctuation and symbols. */
	SPECIAL("special"),

	/** All of the sets; only in requests. */
	ALL("all"),

	/** No set is required. */
	NONE("none"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	PasswordCharacterSet(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
