// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the source of the user information from an OpenID Connect provider.
 */
public enum UserInfoSource implements WireValue {

	/** The endpoint for user information. */
	USER_INFO_ENDPOINT("user_info_endpoint"),

	/** The ID token. */
	ID_TOKEN("id_token"),

	/** A value that this version does not know. The client never sends it. */
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
