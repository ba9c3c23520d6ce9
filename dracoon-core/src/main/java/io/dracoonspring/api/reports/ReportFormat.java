// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the format of the file of a report.
 */
public enum ReportFormat implements WireValue {

	/** PDF. */
	PDF("pdf"),

	/** Comma-separated values. */
	CSV("csv-plain"),

	/** Values separated by semicolons, which some spreadsheets require. */
	CSV_SEMICOLON("csv-semicolon-delimited"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	ReportFormat(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
