/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * A way for an OAuth client to get tokens.
 */
public enum OAuthGrantType implements WireValue {

	/** The user signs in in a browser, the client redeems a code. */
	AUTHORIZATION_CODE("authorization_code"),

	/** The client signs in as itself; the server does not permit it at present. */
	CLIENT_CREDENTIALS("client_credentials"),

	/** The user signs in in a browser, which gets the token itself. */
	IMPLICIT("implicit"),

	/** The client knows the password of the user. */
	PASSWORD("password"),

	/** The client renews tokens; only together with a code or a password. */
	REFRESH_TOKEN("refresh_token"),

	/** A value that this version does not know; never sent. */
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
