// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * The progress of a report.
 */
public enum ReportState implements WireValue {

	/** The server has not started the report yet. */
	WAITING("waiting"),

	/** The server is creating the report. */
	PROCESSING("processing"),

	/** The server has cancelled the report. */
	CANCELED("canceled"),

	/** The target room contains the report. */
	FINISHED("finished"),

	/** A value that this version does not know. The client never sends it. */
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
