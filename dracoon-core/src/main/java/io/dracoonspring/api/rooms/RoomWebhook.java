// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.webhooks.Webhook;

/**
 * A webhook that receives, or can receive, the events of a room; schema
 * {@code RoomWebhook} of the API.
 *
 * @param webhook the webhook
 * @param isAssigned whether the webhook receives the events
 */
@ExtensibleRecord
public record RoomWebhook(Webhook webhook, Boolean isAssigned) {

	/**
	 * Returns the object by which the client recognises a repeated entry of a list. This
	 * object is the id of the webhook, or the entry itself if the response lacks the
	 * webhook.
	 */
	Object identity() {
		return (this.webhook != null) ? this.webhook.id() : this;
	}

}
