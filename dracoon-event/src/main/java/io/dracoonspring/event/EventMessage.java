// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An event as it is kept until it is published: what tells it apart from others, and what
 * the server sent.
 *
 * @param id tells messages apart: the same message delivered twice, or the same log entry
 * read twice, has the same id; at most 64 characters
 * @param source how it was learned of
 * @param type the name of the type, such as {@code file.created}; {@code null} while only
 * its number is known
 * @param typeId the number of the type at the webhooks of the server, {@code null} for
 * the event log
 * @param objectId the id of what it happened to, {@code null} if not told
 * @param time when it happened, by the server's clock
 * @param json what the server sent: the body of the webhook's message, or the log entry
 */
@ExtensibleRecord
public record EventMessage(String id, EventSource source, @Nullable String type, @Nullable Integer typeId,
		@Nullable Long objectId, Instant time, String json) {

	/** The longest id. */
	public static final int MAX_ID_LENGTH = 64;

	/**
	 * Checks the values.
	 */
	public EventMessage {
		Assert.isTrue(!id.isEmpty() && id.length() <= MAX_ID_LENGTH, "'id' must have 1 to 64 characters");
		Assert.isTrue(type != null || typeId != null, "Either 'type' or 'typeId' must be known");
	}

	/**
	 * Returns a copy whose type is known by name.
	 * @param type the name of the type
	 * @return the copy
	 */
	public EventMessage withType(String type) {
		return EventMessageBuilder.builder(this).type(type).build();
	}

	/**
	 * Returns the message without its content, which may be personal.
	 */
	@Override
	public String toString() {
		return "EventMessage[id=" + this.id + ", source=" + this.source + ", type=" + this.type + ", typeId="
				+ this.typeId + ", time=" + this.time + "]";
	}

}
