// SPDX-License-Identifier: Apache-2.0

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

	/** The decision; the server accepts {@code WAITING} and {@code DENIED}. */
	public static final FilterField.Equality<PendingAssignmentFilter, PendingAssignmentState> STATE = FilterField
		.equality("state");

	private PendingAssignmentFilter() {
	}

}
