// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * What a report is about.
 */
public enum ReportSubType implements WireValue {

	/** What happened. */
	GENERAL_AUDIT("general-audit-report"),

	/** What a user did. */
	USER_AUDIT("user-audit-report"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	ReportSubType(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
