// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.rooms.RoomWebhook;
import io.dracoonspring.api.rooms.RoomWebhookAssignment;
import io.dracoonspring.api.rooms.RoomWebhookQuery;
import io.dracoonspring.api.rooms.UpdateRoomWebhookRequest;

/** Assigns the webhook for events of nodes to rooms. */
final class RoomAssignments {

	private static final Logger logger = LoggerFactory.getLogger(RoomAssignments.class);

	private final DracoonRooms rooms;

	private final RegistrationOptions options;

	RoomAssignments(DracoonRooms rooms, RegistrationOptions options) {
		this.rooms = rooms;
		this.options = options;
	}

	/**
	 * Assigns the webhook to a room unless it is already assigned.
	 * @param roomId the id of the room
	 * @return whether the webhook is assigned now; {@code false} if the room does not
	 * list the webhook
	 */
	boolean assign(long roomId) {
		List<RoomWebhook> all = webhooks(roomId);
		RoomWebhook own = all.stream().filter(this::isOwn).findFirst().orElse(null);
		if (own == null) {
			return false;
		}
		if (!isAssigned(own)) {
			// send all assignments, because the description of the API does not say
			// whether omitted assignments remain
			List<RoomWebhookAssignment> items = all.stream()
				.filter((entry) -> entry.webhook() != null)
				.map((entry) -> new RoomWebhookAssignment(entry.webhook().id(), isAssigned(entry) || isOwn(entry)))
				.toList();
			this.rooms.updateWebhooks(roomId, new UpdateRoomWebhookRequest(items)).block();
			logger.info("Webhook {} '{}' has been assigned to room {}", own.webhook().id(), own.webhook().name(),
					roomId);
		}
		return true;
	}

	private List<RoomWebhook> webhooks(long roomId) {
		return Objects.requireNonNull(this.rooms.listWebhooks(roomId, RoomWebhookQuery.all()).collectList().block());
	}

	private boolean isOwn(RoomWebhook entry) {
		return entry.webhook() != null && OwnWebhooks.isOwn(entry.webhook(), this.options.nodesName(), this.options);
	}

	private static boolean isAssigned(RoomWebhook entry) {
		return Boolean.TRUE.equals(entry.isAssigned());
	}

}
