// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * A variant of a colour.
 */
public enum BrandingColorVariant implements WireValue {

	/** The colour itself. */
	NORMAL("normal"),

	/** A lighter colour. */
	LIGHT("light"),

	/** A darker colour. */
	DARK("dark"),

	/** The colour of text on a background of the colour itself. */
	TEXT("text"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	BrandingColorVariant(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
