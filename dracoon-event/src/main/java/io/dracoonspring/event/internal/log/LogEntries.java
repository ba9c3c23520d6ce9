// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventStatus;
import io.dracoonspring.api.eventlog.LogOperation;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;

/** Converts entries of event logs to messages. */
final class LogEntries {

	/** Lists the prefixes of types whose events occur in rooms. */
	private static final List<String> IN_ROOMS = List.of("file.", "folder.", "room.", "downloadshare.", "uploadshare.");

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final LogOperations operations;

	private final Set<String> wanted;

	private final Set<String> roomIds;

	/** Maps the ids of operations to names, for servers that omit the names. */
	private volatile Map<Long, String> names = Map.of();

	LogEntries(CatchUpOptions options) {
		this.operations = options.operations();
		this.wanted = options.wantedTypes();
		this.roomIds = options.roomIds().stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Tells whether events of a type occur in rooms. The logs of rooms contain only such
	 * events.
	 * @param type the name of the type
	 * @return {@code true} for nodes and shares
	 */
	static boolean isInRoom(String type) {
		return IN_ROOMS.stream().anyMatch(type::startsWith);
	}

	/**
	 * Stores the names of operations.
	 * @param operations the operations that the server lists
	 */
	void learn(List<LogOperation> operations) {
		this.names = operations.stream()
			.filter((operation) -> operation.name() != null)
			.collect(Collectors.toUnmodifiableMap(LogOperation::id, LogOperation::name, (first, second) -> first));
	}

	/**
	 * Converts an entry to a message.
	 * @param entry the entry
	 * @param roomId the id of the room of the log, {@code null} for the log of the
	 * customer
	 * @return the message, {@code null} if the entry is not a wanted event
	 */
	@Nullable EventMessage message(LogEvent entry, @Nullable Long roomId) {
		String type = type(entry);
		if (type == null || !isWanted(entry, type, roomId)) {
			return null;
		}
		return new EventMessage("log:" + entry.id(), EventSource.EVENT_LOG, type, null, entry.objectId1(), entry.time(),
				JSON.writeValueAsString(entry));
	}

	/**
	 * Tells whether an entry is ignored only because the server does not report the room.
	 * @param entry the entry
	 * @return {@code true} if the type is wanted and occurs in rooms, but only some rooms
	 * are wanted and the entry names no room
	 */
	boolean lacksRoom(LogEvent entry) {
		String type = type(entry);
		return type != null && this.wanted.contains(type) && isInRoom(type) && !this.roomIds.isEmpty()
				&& rooms(entry).findAny().isEmpty();
	}

	private @Nullable String type(LogEvent entry) {
		if (entry.status() != null && entry.status() != LogEventStatus.SUCCESS) {
			return null;
		}
		String name = entry.operationName();
		if (name == null && entry.operationId() != null) {
			name = this.names.get(entry.operationId());
		}
		return (name != null) ? this.operations.eventType(name) : null;
	}

	private boolean isWanted(LogEvent entry, String type, @Nullable Long roomId) {
		if (!this.wanted.contains(type)) {
			return false;
		}
		if (this.roomIds.isEmpty() || !isInRoom(type)) {
			return true;
		}
		return rooms(entry).findAny().isEmpty() ? roomId != null : rooms(entry).anyMatch(this.roomIds::contains);
	}

	private static Stream<String> rooms(LogEvent entry) {
		return Stream.concat(Stream.ofNullable(entry.authParentSource()), Stream.ofNullable(entry.authParentTarget()));
	}

}
