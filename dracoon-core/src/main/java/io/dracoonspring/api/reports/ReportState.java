// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * How far a report is.
 */
public enum ReportState implements WireValue {

	/** It has not been begun. */
	WAITING("waiting"),

	/** It is being made. */
	PROCESSING("processing"),

	/** It has been given up. */
	CANCELED("canceled"),

	/** It lies in its target. */
	FINISHED("finished"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	ReportState(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
