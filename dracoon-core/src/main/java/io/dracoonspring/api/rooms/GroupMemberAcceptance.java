// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the action for users who join a group that has permissions in a room.
 */
public enum GroupMemberAcceptance implements WireValue {

	/** The users get the permissions at once. */
	AUTOALLOW("autoallow"),

	/** A room administrator has to accept the users first. */
	PENDING("pending"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	GroupMemberAcceptance(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
