// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * The kinds of passwords, each of which has its own rules.
 */
public enum PasswordType implements WireValue {

	/** Passwords with which users sign in. */
	LOGIN("login"),

	/** Passwords of shares. */
	SHARES("shares"),

	/** Passwords that protect private keys. */
	ENCRYPTION("encryption");

	private final String wireValue;

	PasswordType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
