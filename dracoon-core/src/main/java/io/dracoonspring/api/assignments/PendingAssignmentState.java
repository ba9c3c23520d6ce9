// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Whether somebody may use the permissions that a group has in a room.
 */
public enum PendingAssignmentState implements WireValue {

	/** Nobody has decided yet. */
	WAITING("WAITING"),

	/** Permitted; such entries are not listed any more. */
	ACCEPTED("ACCEPTED"),

	/** Refused; can still be accepted. */
	DENIED("DENIED"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	PendingAssignmentState(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
