// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Which webhooks are to be told what happens in a room; schema {@code
 * UpdateRoomWebhookRequest} of the API. Those that are not mentioned stay as they are.
 *
 * @param items the webhooks
 */
public record UpdateRoomWebhookRequest(List<RoomWebhookAssignment> items) {

	public UpdateRoomWebhookRequest {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

}
