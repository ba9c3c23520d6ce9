// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import org.springframework.util.Assert;

import io.dracoonspring.api.nodes.NodePermissions;

/**
 * A user and their new permissions in a room; schema {@code RoomUsersAddBatchRequestItem}
 * of the API.
 *
 * @param id the id of the user
 * @param permissions the permissions
 */
public record RoomUsersAddBatchRequestItem(long id, NodePermissions permissions) {

	public RoomUsersAddBatchRequestItem {
		Assert.notNull(permissions, "'permissions' must not be null");
	}

}
