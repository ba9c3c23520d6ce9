// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * How the instance rates an algorithm.
 */
public enum AlgorithmStatus implements WireValue {

	/** To be used for everything new. */
	REQUIRED("REQUIRED"),

	/** Still understood, not to be used for anything new. */
	DISCOURAGED("DISCOURAGED"),

	/** A value that this version does not know; never sent. */
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
