// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Where DRACOON reads what an OpenID Connect provider knows about a user.
 */
public enum UserInfoSource implements WireValue {

	/** At the endpoint for user information. */
	USER_INFO_ENDPOINT("user_info_endpoint"),

	/** In the ID token. */
	ID_TOKEN("id_token"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	UserInfoSource(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
