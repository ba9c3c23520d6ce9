// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Users and their new permissions in a room; schema {@code RoomUsersAddBatchRequest} of
 * the API.
 *
 * @param items the users
 */
public record RoomUsersAddBatchRequest(List<RoomUsersAddBatchRequestItem> items) {

	public RoomUsersAddBatchRequest {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

}
