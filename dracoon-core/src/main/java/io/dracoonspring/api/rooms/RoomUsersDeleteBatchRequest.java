// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Users who lose their permissions in a room; schema {@code RoomUsersDeleteBatchRequest}
 * of the API.
 *
 * @param ids the ids of the users
 */
public record RoomUsersDeleteBatchRequest(List<Long> ids) {

	public RoomUsersDeleteBatchRequest {
		Assert.notEmpty(ids, "'ids' must not be empty");
		ids = List.copyOf(ids);
	}

}
