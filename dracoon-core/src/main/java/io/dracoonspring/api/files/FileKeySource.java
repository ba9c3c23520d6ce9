// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Selects the key pair with which the caller opens the file keys.
 */
public enum FileKeySource implements WireValue {

	/** The rescue key of the room. */
	ROOM_RESCUE_KEY("room_rescue_key"),

	/** The rescue key of the whole instance. */
	SYSTEM_RESCUE_KEY("system_rescue_key"),

	/** The user's previous key pair. */
	PREVIOUS_USER_KEY("previous_user_key"),

	/** The previous rescue key of the room. */
	PREVIOUS_ROOM_RESCUE_KEY("previous_room_rescue_key"),

	/** The previous rescue key of the instance. */
	PREVIOUS_SYSTEM_RESCUE_KEY("previous_system_rescue_key");

	private final String wireValue;

	FileKeySource(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
