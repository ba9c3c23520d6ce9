// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Rates an algorithm of the instance.
 */
public enum AlgorithmStatus implements WireValue {

	/** Clients use it for all new keys. */
	REQUIRED("REQUIRED"),

	/** Clients still read it, but do not use it for new keys. */
	DISCOURAGED("DISCOURAGED"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	AlgorithmStatus(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
