// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.BuildableRecord;

/**
 * Holds an event until it is published: its identity, and the data from the server.
 *
 * @param id the id of the message, at most 64 characters; a message that is delivered
 * twice, or a log entry that is read twice, keeps its id
 * @param source the source that reported the event
 * @param type the name of the type, such as {@code file.created}; {@code null} while only
 * the number of the type is known
 * @param typeId the number of the type in the webhook's message, {@code null} for the
 * event log
 * @param objectId the id of the object of the event, {@code null} if the server does not
 * report it
 * @param time the time of the event by the clock of the server
 * @param json the data from the server: the body of the webhook's message, or the log
 * entry
 */
@BuildableRecord
public record EventMessage(String id, EventSource source, @Nullable String type, @Nullable Long typeId,
		@Nullable Long objectId, Instant time, String json) {

	/** The maximum length of an id. */
	public static final int MAX_ID_LENGTH = 64;

	/**
	 * Checks the values.
	 */
	public EventMessage {
		Assert.isTrue(!id.isEmpty() && id.length() <= MAX_ID_LENGTH, "'id' must have 1 to 64 characters");
		Assert.isTrue(type != null || typeId != null, "Either 'type' or 'typeId' must be known");
	}

	/**
	 * Returns a copy with the name of the type.
	 * @param type the name of the type
	 * @return the copy
	 */
	public EventMessage withType(String type) {
		return EventMessageBuilder.builder(this).type(type).build();
	}

	/**
	 * Returns the message without its content, which may be personal data.
	 */
	@Override
	public String toString() {
		return "EventMessage[id=" + this.id + ", source=" + this.source + ", type=" + this.type + ", typeId="
				+ this.typeId + ", time=" + this.time + "]";
	}

}
