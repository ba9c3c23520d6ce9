// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import org.springframework.util.Assert;

/**
 * Selects whether a webhook receives the events of a room; schema
 * {@code RoomWebhookAssignment} of the API.
 *
 * @param webhookId the id of the webhook
 * @param isAssigned whether the webhook receives the events
 */
public record RoomWebhookAssignment(long webhookId, Boolean isAssigned) {

	public RoomWebhookAssignment {
		Assert.notNull(isAssigned, "'isAssigned' must not be null");
	}

}
