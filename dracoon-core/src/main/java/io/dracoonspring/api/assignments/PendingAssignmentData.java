// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * A user who joined a group, and who waits for the permissions that the group has in a
 * room or was refused; schema {@code PendingAssignmentData} of the API.
 *
 * @param roomId the id of the room
 * @param roomName the name of the room
 * @param state whether the user waits or was refused
 * @param userInfo the user
 * @param groupInfo the group that has the permissions
 * @param pendingUserData the same user, as older servers describe them
 * @param pendingGroupData the same group, as older servers describe it
 */
@ExtensibleRecord
public record PendingAssignmentData(long roomId, String roomName, PendingAssignmentState state, UserInfo userInfo,
		GroupInfo groupInfo, PendingUserData pendingUserData, PendingGroupData pendingGroupData) {

}
