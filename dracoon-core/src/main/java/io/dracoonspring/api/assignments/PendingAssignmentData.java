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

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * Somebody who joined a group and waits for the permissions that the group has in a room;
 * schema {@code PendingAssignmentData} of the API.
 *
 * @param roomId the id of the room
 * @param roomName the name of the room
 * @param state what was decided
 * @param userInfo the user who waits
 * @param groupInfo the group that has the permissions
 * @param pendingUserData the same user, as older servers describe them
 * @param pendingGroupData the same group, as older servers describe it
 */
@ExtensibleRecord
public record PendingAssignmentData(Long roomId, String roomName, PendingAssignmentState state, UserInfo userInfo,
		GroupInfo groupInfo, PendingUserData pendingUserData, PendingGroupData pendingGroupData) {

}
