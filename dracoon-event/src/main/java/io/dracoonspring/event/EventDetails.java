// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Holds the details that all events have in common.
 *
 * @param id the id of the event, assigned by this library. It stays the same if the event
 * is published again
 * @param type the name of the type, such as {@code file.created}; {@code unknown} if the
 * server does not report it
 * @param time the time of the event by the clock of the server
 * @param source the source that reported the event
 * @param roomId the id of the room of the event, {@code null} if there is none or the
 * server does not report it
 * @param userId the id of the user who caused the event, {@code null} for webhooks. If a
 * webhook reports a new object, {@link DracoonEvent#actor()} finds its creator
 * @param userName the user name of that user, {@code null} for webhooks or if the server
 * does not report it
 * @param customerId the id of the customer, {@code null} if the server does not report it
 * @param webhookId the id of the webhook that reported the event, {@code null} for the
 * event log
 * @param json the message of the webhook as the server sent it, or the entry of the event
 * log in JSON; it includes fields that the typed payload omits; the client does not check
 * their values
 */
@ExtensibleRecord
public record EventDetails(String id, String type, Instant time, EventSource source, @Nullable Long roomId,
		@Nullable Long userId, @Nullable String userName, @Nullable Long customerId, @Nullable Long webhookId,
		String json) {

	/** The type of events for which the server reports no type. */
	public static final String UNKNOWN_TYPE = "unknown";

	/**
	 * Returns the event without its content, which may be personal data.
	 */
	@Override
	public String toString() {
		return "EventDetails[id=" + this.id + ", type=" + this.type + ", time=" + this.time + ", source=" + this.source
				+ "]";
	}

}
