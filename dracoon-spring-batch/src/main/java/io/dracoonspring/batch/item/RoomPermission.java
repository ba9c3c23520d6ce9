// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * Describes the permissions of a user in a room.
 *
 * @param roomId the id of the room
 * @param roomName the name of the room
 * @param roomParentPath the path of the parent room, {@code /} at the root
 * @param roomIsEncrypted whether the content is encrypted, {@code null} if the server
 * does not report it
 * @param userId the id of the user
 * @param userLogin the user name
 * @param userFirstName the first name
 * @param userLastName the last name
 * @param permissions the permissions that the user has directly or as a member of a group
 */
@ExtensibleRecord
public record RoomPermission(long roomId, String roomName, String roomParentPath, @Nullable Boolean roomIsEncrypted,
		long userId, String userLogin, String userFirstName, String userLastName, NodePermissions permissions) {

}
