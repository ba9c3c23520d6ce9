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

package io.dracoonspring.api.rooms;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.Selection;

/**
 * The fields by which the groups of a room can be filtered.
 */
public final class RoomGroupFilter {

	/** The name. */
	public static final FilterField.Containment<RoomGroupFilter> NAME = FilterField.containment("name");

	/** The id of the group. */
	public static final FilterField.Equality<RoomGroupFilter, Long> GROUP_ID = FilterField.equality("groupId");

	/**
	 * Whether the group has permissions in the room; the server takes {@code YES} if
	 * nothing is said, and from everybody who does not administer the room.
	 */
	public static final FilterField.Equality<RoomGroupFilter, Selection> GRANTED = FilterField.equality("isGranted");

	/** Whether the members of the group administer the room. */
	public static final FilterField.Equality<RoomGroupFilter, Boolean> MANAGER = FilterField
		.equality("permissionsManage");

	/**
	 * Whether permissions count that come from the parent room; the server takes
	 * {@code false} if nothing is said.
	 */
	public static final FilterField.Equality<RoomGroupFilter, Boolean> EFFECTIVE = FilterField
		.equality("effectivePerm");

	private RoomGroupFilter() {
	}

}
