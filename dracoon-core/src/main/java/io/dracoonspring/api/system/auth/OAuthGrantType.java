// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * A way for an OAuth client to get tokens.
 */
public enum OAuthGrantType implements WireValue {

	/** The user signs in with a browser, and the client redeems a code. */
	AUTHORIZATION_CODE("authorization_code"),

	/**
	 * The client signs in as itself; the server does not permit this grant type at
	 * present.
	 */
	CLIENT_CREDENTIALS("client_credentials"),

	/** The user signs in with a browser, which receives the token directly. */
	IMPLICIT("implicit"),

	/** The client knows the password of the user. */
	PASSWORD("password"),

	/**
	 * The client renews tokens. An OAuth client with this grant type also needs
	 * {@link #AUTHORIZATION_CODE} or {@link #PASSWORD}.
	 */
	REFRESH_TOKEN("refresh_token"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	OAuthGrantType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
