// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * What a text of the branding is for.
 */
public enum BrandingTextType implements WireValue {

	/** The end of mails. */
	EMAIL_SIGNATURE("emailSignature"),

	/** The terms of use. */
	TERMS("terms"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	BrandingTextType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
