// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * How often a report is made.
 */
public enum ReportType implements WireValue {

	/** Once. */
	SINGLE("single"),

	/** Again and again. */
	PERIODIC("periodic"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	ReportType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
