// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * The result of a logged operation.
 */
public enum LogEventStatus implements WireValue {

	/** The operation succeeded. */
	SUCCESS(0),

	/** The operation failed. */
	ERROR(2),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN(-1);

	private final int number;

	LogEventStatus(int number) {
		this.number = number;
	}

	/**
	 * Returns the number that stands for this value.
	 * @return the number
	 */
	@JsonValue
	public int number() {
		return this.number;
	}

	@Override
	public String wireValue() {
		return Integer.toString(this.number);
	}

}
