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

package io.dracoonspring.emulator.state;

/**
 * The roles of a user beyond rooms.
 */
public enum Role {

	/** Changes the settings of the customer. */
	CONFIG_MANAGER(1, "Manages global configuration"),

	/** Manages users. */
	USER_MANAGER(2, "Manages users"),

	/** Manages groups. */
	GROUP_MANAGER(3, "Manages user groups"),

	/** Creates and manages top-level rooms. */
	ROOM_MANAGER(4, "Manages top level rooms"),

	/** Reads the event log. */
	LOG_AUDITOR(5, "Reads audit logs"),

	/** Sees users who are not members of the same room. */
	NONMEMBER_VIEWER(6, "Views users and groups when having manage permissions in a room");

	private final int id;

	private final String description;

	Role(int id, String description) {
		this.id = id;
		this.description = description;
	}

	/**
	 * Return the id of the role.
	 * @return the id
	 */
	public int id() {
		return this.id;
	}

	/**
	 * Return what holders of the role may do.
	 * @return the description
	 */
	public String description() {
		return this.description;
	}

}
