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

import io.dracoonspring.api.SortField;

/**
 * The fields by which pending assignments can be sorted.
 */
public enum PendingAssignmentSort implements SortField<PendingAssignmentSort> {

	/** The id of the user. */
	USER_ID("userId"),

	/** The id of the group. */
	GROUP_ID("groupId"),

	/** The id of the room. */
	ROOM_ID("roomId"),

	/** What was decided. */
	STATE("state");

	private final String wireName;

	PendingAssignmentSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
