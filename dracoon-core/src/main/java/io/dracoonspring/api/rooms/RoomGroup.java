// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * A group that has or could have permissions in a room; schema {@code RoomGroup} of the
 * API.
 *
 * @param id the id
 * @param name the name
 * @param isGranted whether the group has any permission
 * @param permissions the permissions of its members
 * @param newGroupMemberAcceptance the action for users who join the group; the server's
 * default is {@code AUTOALLOW}
 */
@ExtensibleRecord
public record RoomGroup(long id, String name, Boolean isGranted, @Nullable NodePermissions permissions,
		@Nullable GroupMemberAcceptance newGroupMemberAcceptance) {

}
