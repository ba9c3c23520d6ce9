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
public record PendingAssignment(Long roomId, String roomName, Long groupId, Long userId, PendingAssignmentState state) {

	public PendingAssignment {
		Assert.notNull(roomId, "'roomId' must not be null");
		Assert.hasText(roomName, "'roomName' must not be empty");
		Assert.notNull(groupId, "'groupId' must not be null");
		Assert.notNull(userId, "'userId' must not be null");
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
