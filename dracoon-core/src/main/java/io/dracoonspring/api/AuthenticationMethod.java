// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Selects the method with which a user signs in.
 */
public enum AuthenticationMethod implements WireValue {

	/** A password that DRACOON stores. */
	BASIC("basic"),

	/** An Active Directory. */
	ACTIVE_DIRECTORY("active_directory"),

	/** A RADIUS server. */
	RADIUS("radius"),

	/** An OpenID Connect provider. */
	OPENID("openid"),

	/** The former name of {@link #BASIC}. */
	SQL("sql"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	AuthenticationMethod(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
