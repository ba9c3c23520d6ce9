// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the method that derives the challenge of PKCE (RFC 7636) from the verifier.
 */
public enum PkceChallengeMethod implements WireValue {

	/** The challenge is the verifier. */
	PLAIN("plain"),

	/** The challenge is the SHA-256 hash of the verifier. */
	S256("S256"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	PkceChallengeMethod(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
