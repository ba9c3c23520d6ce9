// SPDX-License-Identifier: Apache-2.0

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

	/** The decision. */
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
