// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Tracks whether a user can use the permissions that a group has in a room.
 */
public enum PendingAssignmentState implements WireValue {

	/** There is no decision yet. */
	WAITING("WAITING"),

	/** The user was accepted; the server no longer lists the entry. */
	ACCEPTED("ACCEPTED"),

	/** The user was refused, but can still be accepted. */
	DENIED("DENIED"),

	/** A value that this version does not know. The client never sends it. */
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
