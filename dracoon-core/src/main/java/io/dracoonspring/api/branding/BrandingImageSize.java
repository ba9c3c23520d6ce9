// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the size of an image of the branding.
 */
public enum BrandingImageSize implements WireValue {

	/** Small. */
	SMALL("small"),

	/** Medium. */
	MEDIUM("medium"),

	/** Large. */
	LARGE("large"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	BrandingImageSize(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
