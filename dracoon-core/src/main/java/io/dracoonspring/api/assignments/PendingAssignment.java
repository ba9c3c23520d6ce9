// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import org.springframework.util.Assert;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.WireValue;

/**
 * A decision about a user who waits for the permissions of a group in a room; schema
 * {@code PendingAssignment} of the API.
 *
 * @param roomId the id of the room
 * @param roomName the name of the room
 * @param groupId the id of the group
 * @param userId the id of the user
 * @param state the decision
 */
@BuildableRecord
public record PendingAssignment(long roomId, String roomName, long groupId, long userId, PendingAssignmentState state) {

	public PendingAssignment {
		Assert.isTrue(roomId > 0, "'roomId' must be the id of a room");
		Assert.hasText(roomName, "'roomName' must not be empty");
		Assert.isTrue(groupId > 0, "'groupId' must be the id of a group");
		Assert.isTrue(userId > 0, "'userId' must be the id of a user");
		Assert.notNull(state, "'state' must not be null");
		WireValue.requireKnown(state, "state");
	}

	/**
	 * Creates a decision about an entry of the list.
	 * @param assignment the entry
	 * @param state the decision
	 * @return the decision
	 */
	public static PendingAssignment of(PendingAssignmentData assignment, PendingAssignmentState state) {
		return new PendingAssignment(assignment.roomId(), assignment.roomName(), assignment.groupInfo().id(),
				assignment.userInfo().id(), state);
	}

}
