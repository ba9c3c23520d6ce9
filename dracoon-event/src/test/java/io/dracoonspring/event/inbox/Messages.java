// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;

/**
 * Creates messages of the server.
 */
final class Messages {

	static final Instant TIME = Instant.parse("2026-05-04T09:59:58.456Z");

	/** Is the number of {@link #TYPE} on the server. */
	static final long TYPE_ID = 17;

	static final String TYPE = "downloadshare.used";

	private Messages() {
	}

	static EventMessage webhook(String id) {
		return webhook(id, 42L, Duration.ZERO);
	}

	static EventMessage webhook(String id, @Nullable Long objectId, Duration later) {
		return new EventMessage("wh:" + id, EventSource.WEBHOOK, TYPE, TYPE_ID, objectId, TIME.plus(later),
				"{\"eventType\":17}");
	}

	static EventMessage withoutTypeName(String id, @Nullable Long objectId, Duration later) {
		return withoutTypeName(id, TYPE_ID, objectId, later);
	}

	static EventMessage withoutTypeName(String id, long typeId, @Nullable Long objectId, Duration later) {
		return new EventMessage("wh:" + id, EventSource.WEBHOOK, null, typeId, objectId, TIME.plus(later),
				"{\"eventType\":" + typeId + "}");
	}

	static EventMessage log(String id) {
		return log(id, 42L, Duration.ZERO);
	}

	static EventMessage log(String id, @Nullable Long objectId, Duration later) {
		return new EventMessage("log:" + id, EventSource.EVENT_LOG, TYPE, null, objectId, TIME.plus(later),
				"{\"operationId\":2003}");
	}

}
