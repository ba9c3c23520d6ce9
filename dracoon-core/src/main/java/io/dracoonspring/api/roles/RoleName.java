// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * The fixed roles by name, for filters. Responses contain a {@link Role} instead, whose
 * name is a text of the server.
 */
public enum RoleName implements WireValue {

	/** Manages the configuration of the system. */
	CONFIG_MANAGER("CONFIG_MANAGER"),

	/** Manages users. */
	USER_MANAGER("USER_MANAGER"),

	/** Manages groups. */
	GROUP_MANAGER("GROUP_MANAGER"),

	/** Manages the rooms at the top level. */
	ROOM_MANAGER("ROOM_MANAGER"),

	/** Reads the event log. */
	LOG_AUDITOR("LOG_AUDITOR"),

	/** Sees all users and groups when managing a room. */
	NONMEMBER_VIEWER("NONMEMBER_VIEWER"),

	/** The role of every regular user; no group has it. */
	USER("USER"),

	/**
	 * The role of guests, who only see rooms to which they were invited; no group has it.
	 */
	GUEST_USER("GUEST_USER");

	private final String wireValue;

	RoleName(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
