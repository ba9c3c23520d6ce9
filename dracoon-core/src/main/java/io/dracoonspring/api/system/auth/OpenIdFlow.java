// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * How DRACOON gets tokens from an OpenID Connect provider.
 */
public enum OpenIdFlow implements WireValue {

	/** All tokens against a code. */
	AUTHORIZATION_CODE("authorization_code"),

	/** Some tokens with the redirect, the others against a code. */
	HYBRID("hybrid"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	OpenIdFlow(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
