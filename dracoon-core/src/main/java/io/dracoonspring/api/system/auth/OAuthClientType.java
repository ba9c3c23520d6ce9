// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Distinguishes OAuth clients that can keep a secret from those that cannot.
 */
public enum OAuthClientType implements WireValue {

	/** The client can keep a secret, like an application on a server. */
	CONFIDENTIAL("confidential"),

	/**
	 * The client cannot keep a secret, like an application in a browser or on a phone.
	 */
	PUBLIC("public"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	OAuthClientType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
