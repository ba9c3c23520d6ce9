// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Groups and their new permissions in a room; schema {@code RoomGroupsAddBatchRequest} of
 * the API.
 *
 * @param items the groups
 */
public record RoomGroupsAddBatchRequest(List<RoomGroupsAddBatchRequestItem> items) {

	public RoomGroupsAddBatchRequest {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

}
