// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * What happens to users who join a group that has permissions on a room.
 */
public enum GroupMemberAcceptance implements WireValue {

	/** They get the permissions at once. */
	AUTOALLOW("autoallow"),

	/** A room administrator has to agree first. */
	PENDING("pending"),

	/** A value that this version does not know; never sent. */
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
