// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * What all events have in common.
 *
 * @param id the id under which the event is kept in the inbox; the same whenever the
 * event is published again
 * @param type the name of the type, such as {@code file.created}; {@code unknown} if the
 * server does not tell it
 * @param time when it happened, by the server's clock
 * @param source how it was learned of
 * @param roomId the id of the room that it concerns, {@code null} if none or not told
 * @param userId the id of the user who did it, which only the event log tells
 * @param userName the user name of the user who did it, which only the event log tells
 * @param customerId the id of the customer
 * @param webhookId the id of the webhook that told it, {@code null} for the event log
 * @param json the message or the log entry as the server sent it, for what the typed
 * payload leaves out; not trusted further than the server is
 */
@ExtensibleRecord
public record EventDetails(String id, String type, Instant time, EventSource source, @Nullable Long roomId,
		@Nullable Long userId, @Nullable String userName, @Nullable Long customerId, @Nullable Long webhookId,
		String json) {

	/** The type of events whose name the server does not tell. */
	public static final String UNKNOWN_TYPE = "unknown";

	/**
	 * Returns the event without its content, which may be personal.
	 */
	@Override
	public String toString() {
		return "EventDetails[id=" + this.id + ", type=" + this.type + ", time=" + this.time + ", source=" + this.source
				+ "]";
	}

}
