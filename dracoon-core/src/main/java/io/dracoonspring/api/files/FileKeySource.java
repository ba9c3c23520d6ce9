/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.files;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * Which key pair of the caller's reach opens the file keys.
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
	PREVIOUS_SYSTEM_RESCUE_KEY("previous_system_rescue_key"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

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
