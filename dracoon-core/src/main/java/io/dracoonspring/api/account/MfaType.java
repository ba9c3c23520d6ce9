// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the kind of a second factor.
 */
public enum MfaType implements WireValue {

	/** Passwords that an app derives from the time. */
	TOTP("TOTP"),

	/** A code for emergencies. */
	EMERGENCY("EMERGENCY"),

	/** A security key. */
	U2F("U2F"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	MfaType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
