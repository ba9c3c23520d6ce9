// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * When a report is made.
 */
public enum ReportExecutionType implements WireValue {

	/** When it is asked for. */
	ON_DEMAND("on-demand"),

	/** Once a month. */
	MONTHLY("monthly"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	ReportExecutionType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
