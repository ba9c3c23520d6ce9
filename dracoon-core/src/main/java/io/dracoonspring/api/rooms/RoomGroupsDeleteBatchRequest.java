// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Groups that lose their permissions in a room; schema
 * {@code RoomGroupsDeleteBatchRequest} of the API.
 *
 * @param ids the ids of the groups
 */
public record RoomGroupsDeleteBatchRequest(List<Long> ids) {

	public RoomGroupsDeleteBatchRequest {
		Assert.notEmpty(ids, "'ids' must not be empty");
		ids = List.copyOf(ids);
	}

}
