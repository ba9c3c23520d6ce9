// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which the webhooks of a room can be filtered.
 */
public final class RoomWebhookFilter {

	/** Whether the webhook receives the events of the room. */
	public static final FilterField.Equality<RoomWebhookFilter, Boolean> ASSIGNED = FilterField.equality("isAssigned");

	private RoomWebhookFilter() {
	}

}
