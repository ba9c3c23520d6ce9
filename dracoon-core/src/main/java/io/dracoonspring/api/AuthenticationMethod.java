// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a user proves who they are.
 */
public enum AuthenticationMethod implements WireValue {

	/** With a password that DRACOON keeps. */
	BASIC("basic"),

	/** Against an Active Directory. */
	ACTIVE_DIRECTORY("active_directory"),

	/** Against a RADIUS server. */
	RADIUS("radius"),

	/** With an OpenID Connect provider. */
	OPENID("openid"),

	/** The former name of {@link #BASIC}. */
	SQL("sql"),

	/** A value that this version does not know; never sent. */
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
