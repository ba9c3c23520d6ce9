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

package io.dracoonspring.api.assignments;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which pending assignments can be filtered.
 */
public final class PendingAssignmentFilter {

	/** The id of the user. */
	public static final FilterField.Equality<PendingAssignmentFilter, Long> USER_ID = FilterField.equality("userId");

	/** The id of the group. */
	public static final FilterField.Equality<PendingAssignmentFilter, Long> GROUP_ID = FilterField.equality("groupId");

	/** The id of the room. */
	public static final FilterField.Equality<PendingAssignmentFilter, Long> ROOM_ID = FilterField.equality("roomId");

	/** What was decided; the server takes {@code WAITING} and {@code DENIED}. */
	public static final FilterField.Equality<PendingAssignmentFilter, PendingAssignmentState> STATE = FilterField
		.equality("state");

	private PendingAssignmentFilter() {
	}

}
