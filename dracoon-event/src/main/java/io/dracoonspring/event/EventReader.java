// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.springframework.util.Assert;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.api.nodes.NodeType;

/**
 * Converts messages of the server to typed events. Every message results in an event.
 * Missing or invalid fields are {@code null}. A message whose type has no class becomes
 * an {@link UnknownEvent}.
 */
public final class EventReader {

	private static final Map<String, BiFunction<EventDetails, Payload, DracoonEvent>> TYPES = Map.ofEntries(
			Map.entry("customer.created", (details, payload) -> new CustomerCreatedEvent(details, payload.customer())),
			Map.entry("customer.deleted", (details, payload) -> new CustomerDeletedEvent(details, payload.customer())),
			Map.entry("downloadshare.created",
					(details, payload) -> new DownloadShareCreatedEvent(details, payload.share())),
			Map.entry("downloadshare.deleted",
					(details, payload) -> new DownloadShareDeletedEvent(details, payload.share())),
			Map.entry("downloadshare.used", (details, payload) -> new DownloadShareUsedEvent(details, payload.share())),
			Map.entry("file.created", (details, payload) -> new FileCreatedEvent(details, payload.node(NodeType.FILE))),
			Map.entry("file.deleted", (details, payload) -> new FileDeletedEvent(details, payload.node(NodeType.FILE))),
			Map.entry("folder.created",
					(details, payload) -> new FolderCreatedEvent(details, payload.node(NodeType.FOLDER))),
			Map.entry("folder.deleted",
					(details, payload) -> new FolderDeletedEvent(details, payload.node(NodeType.FOLDER))),
			Map.entry("room.created", (details, payload) -> new RoomCreatedEvent(details, payload.node(NodeType.ROOM))),
			Map.entry("room.deleted", (details, payload) -> new RoomDeletedEvent(details, payload.node(NodeType.ROOM))),
			Map.entry("uploadshare.created",
					(details, payload) -> new UploadShareCreatedEvent(details, payload.share())),
			Map.entry("uploadshare.deleted",
					(details, payload) -> new UploadShareDeletedEvent(details, payload.share())),
			Map.entry("uploadshare.used", (details, payload) -> new UploadShareUsedEvent(details, payload.share())),
			Map.entry("user.created", (details, payload) -> new UserCreatedEvent(details, payload.user())),
			Map.entry("user.deleted", (details, payload) -> new UserDeletedEvent(details, payload.user())),
			Map.entry("user.locked", (details, payload) -> new UserLockedEvent(details, payload.user())),
			Map.entry("webhook.expiring", (details, payload) -> new WebhookExpiringEvent(details, payload.webhook())));

	private final JsonMapper mapper = JsonMapper.builder().build();

	/**
	 * Returns the types of events that have a class.
	 * @return the names, such as {@code file.created}
	 */
	public Set<String> types() {
		return TYPES.keySet();
	}

	/**
	 * Reads an event.
	 * @param message the message of a webhook or the entry of the event log
	 * @return the event, an {@link UnknownEvent} if its type has no class or is unknown
	 */
	public DracoonEvent read(EventMessage message) {
		Assert.notNull(message, "'message' must not be null");
		JsonNode json = parse(message.json());
		String type = (message.type() != null) ? message.type() : EventDetails.UNKNOWN_TYPE;
		return switch (message.source()) {
			case WEBHOOK -> event(details(message, type, new JsonFields(json)), message, json.path("payload"));
			case EVENT_LOG -> event(loggedDetails(message, type, new JsonFields(json)), message, object(json));
		};
	}

	private JsonNode parse(String json) {
		try {
			return this.mapper.readTree(json);
		}
		catch (JacksonException ex) {
			// continue without the content, because the type and the object are known
			// from the message
			return MissingNode.getInstance();
		}
	}

	private static EventDetails details(EventMessage message, String type, JsonFields json) {
		return new EventDetails(message.id(), type, message.time(), message.source(), json.number("authParentId"), null,
				null, json.number("customerId"), json.number("webhookId"), message.json());
	}

	private static EventDetails loggedDetails(EventMessage message, String type, JsonFields json) {
		return new EventDetails(message.id(), type, message.time(), message.source(), json.number("authParentSource"),
				json.number("userId"), json.text("userName"), json.number("customerId"), null, message.json());
	}

	private ObjectNode object(JsonNode entry) {
		JsonNode name = entry.path("objectName1");
		ObjectNode object = this.mapper.createObjectNode();
		object.set("id", entry.path("objectId1"));
		object.set("name", name);
		object.set("userName", name);
		return object;
	}

	private static DracoonEvent event(EventDetails details, EventMessage message, JsonNode payload) {
		BiFunction<EventDetails, Payload, DracoonEvent> type = TYPES.get(details.type());
		return (type != null) ? type.apply(details, new Payload(new JsonFields(payload), message.objectId()))
				: new UnknownEvent(details);
	}

}
