// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Selects the webhooks that receive the events of a room; schema
 * {@code UpdateRoomWebhookRequest} of the API. Webhooks that the request does not name
 * stay as they are.
 *
 * @param items the webhooks
 */
public record UpdateRoomWebhookRequest(List<RoomWebhookAssignment> items) {

	public UpdateRoomWebhookRequest {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

}
