// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Whether an OAuth client can keep a secret.
 */
public enum OAuthClientType implements WireValue {

	/** It can, like an application on a server. */
	CONFIDENTIAL("confidential"),

	/** It cannot, like an application in a browser or on a phone. */
	PUBLIC("public"),

	/** A value that this version does not know; never sent. */
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
