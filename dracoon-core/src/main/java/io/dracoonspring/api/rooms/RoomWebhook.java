// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.Objects;

import io.dracoonspring.api.webhooks.Webhook;

/**
 * A webhook that is or could be told what happens in a room; schema {@code RoomWebhook}
 * of the API.
 *
 * @param webhook the webhook
 * @param isAssigned whether it is told
 */
public record RoomWebhook(Webhook webhook, Boolean isAssigned) {

	/**
	 * What tells entries of a list apart: the webhook, or the entry itself where the
	 * answer lacks what it has to contain.
	 */
	Object identity() {
		return (this.webhook != null) ? Objects.requireNonNullElse(this.webhook.id(), this) : this;
	}

}
