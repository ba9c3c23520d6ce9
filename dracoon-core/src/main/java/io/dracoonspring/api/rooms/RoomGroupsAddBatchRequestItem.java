// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * A group and its new permissions in a room; schema {@code RoomGroupsAddBatchRequestItem}
 * of the API.
 *
 * @param id the id of the group
 * @param permissions the permissions of the members
 * @param newGroupMemberAcceptance the action for users who join the group; the server's
 * default is {@code AUTOALLOW}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoomGroupsAddBatchRequestItem(long id, NodePermissions permissions,
		@Nullable GroupMemberAcceptance newGroupMemberAcceptance) {

	public RoomGroupsAddBatchRequestItem {
		Assert.notNull(permissions, "'permissions' must not be null");
		WireValue.requireKnown(newGroupMemberAcceptance, "newGroupMemberAcceptance");
	}

	/**
	 * Creates an item for a group whose future members get the permissions at once.
	 * @param id the id of the group
	 * @param permissions the permissions of the members
	 * @return the item
	 */
	public static RoomGroupsAddBatchRequestItem of(long id, NodePermissions permissions) {
		return new RoomGroupsAddBatchRequestItem(id, permissions, null);
	}

}
