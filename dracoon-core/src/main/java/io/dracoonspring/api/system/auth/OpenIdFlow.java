// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the flow in which DRACOON gets tokens from an OpenID Connect provider.
 */
public enum OpenIdFlow implements WireValue {

	/** DRACOON exchanges a code for all tokens. */
	AUTHORIZATION_CODE("authorization_code"),

	/**
	 * DRACOON receives some tokens with the redirect and exchanges a code for the others.
	 */
	HYBRID("hybrid"),

	/** A value that this version does not know. The client never sends it. */
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
