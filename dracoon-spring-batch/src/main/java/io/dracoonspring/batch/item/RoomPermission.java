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

package io.dracoonspring.batch.item;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.NodePermissions;

/**
 * What a user may do in a room.
 *
 * @param roomId the id of the room
 * @param roomName its name
 * @param roomParentPath the path of the room above, {@code /} at the root
 * @param roomIsEncrypted whether the content is encrypted
 * @param userId the id of the user
 * @param userLogin the user name
 * @param userFirstName the first name
 * @param userLastName the last name
 * @param permissions what the user may do, in person or as a member of a group
 */
public record RoomPermission(long roomId, String roomName, String roomParentPath, @Nullable Boolean roomIsEncrypted,
		long userId, String userLogin, String userFirstName, String userLastName, NodePermissions permissions) {

}
