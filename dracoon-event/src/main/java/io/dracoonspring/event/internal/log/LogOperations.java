// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.eventlog.LogOperation;
import io.dracoonspring.event.log.OperationsCheck;

/**
 * Maps operations of the event log to types of events. Operations are identified by their
 * names. Upper and lower case, spaces, hyphens and underscores make no difference.
 * <p>
 * The names of the operations of a server are not documented. The defaults contain the
 * names of the emulator and plausible spellings, none of which has been confirmed on a
 * real server. Check the report of {@link OperationsCheck}, and add the names that your
 * server lists with {@link #with(Map)}.
 */
public final class LogOperations {

	private static final LogOperations DEFAULTS = new LogOperations(defaultTypes(), Set.of());

	/** Maps normalised names of operations to event types. */
	private final Map<String, String> types;

	/** Holds the configured names. */
	private final Set<String> configured;

	private LogOperations(Map<String, String> types, Set<String> configured) {
		this.types = Map.copyOf(types);
		this.configured = Set.copyOf(configured);
	}

	/**
	 * Returns the operations that are known without configuration.
	 * @return the defaults
	 */
	public static LogOperations defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns a copy with additional or changed operations.
	 * @param eventTypes the map from names of operations, as the server lists them, to
	 * names of event types, such as {@code file.created}; an empty type means that the
	 * operation is not an event
	 * @return the copy
	 * @throws IllegalArgumentException if the name of an operation contains neither
	 * letters nor digits
	 */
	public LogOperations with(Map<String, String> eventTypes) {
		Map<String, String> types = new HashMap<>(this.types);
		Set<String> configured = new HashSet<>(this.configured);
		eventTypes.forEach((operation, type) -> {
			String key = normalized(operation);
			Assert.isTrue(!key.isEmpty(), () -> "'" + operation
					+ "' is not a name of an operation of the event log: use one that the server lists");
			if (type.isBlank()) {
				types.remove(key);
			}
			else {
				types.put(key, type.strip());
			}
			configured.add(operation);
		});
		return new LogOperations(types, configured);
	}

	/**
	 * Returns the event type of an operation.
	 * @param operation the name of the operation
	 * @return the name of the type, {@code null} if the operation is not an event
	 */
	public @Nullable String eventType(String operation) {
		return this.types.get(normalized(operation));
	}

	/**
	 * Returns all event types with known operations.
	 * @return the names of the types
	 */
	public Set<String> eventTypes() {
		return Set.copyOf(this.types.values());
	}

	/**
	 * Compares the configured operations with the operations of a server.
	 * @param wanted the names of the wanted types of events
	 * @param listed the operations that the server lists
	 * @return the differences
	 */
	OperationsCheck check(Set<String> wanted, List<LogOperation> listed) {
		Set<String> names = new HashSet<>();
		Set<String> missing = new TreeSet<>(wanted);
		for (LogOperation operation : listed) {
			if (operation.name() != null) {
				names.add(normalized(operation.name()));
				String type = eventType(operation.name());
				if (type != null) {
					missing.remove(type);
				}
			}
		}
		List<String> unknown = this.configured.stream()
			.filter((operation) -> !names.contains(normalized(operation)))
			.sorted()
			.toList();
		return new OperationsCheck(true, List.copyOf(missing), unknown);
	}

	private static String normalized(String operation) {
		StringBuilder normal = new StringBuilder(operation.length());
		operation.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(normal::appendCodePoint);
		return normal.toString();
	}

	private static Map<String, String> defaultTypes() {
		Map<String, String> types = new HashMap<>();
		List<String> create = List.of("create", "created", "creation");
		List<String> delete = List.of("delete", "deleted", "deletion");
		add(types, "user.created", List.of("user"), create);
		add(types, "user.deleted", List.of("user"), delete);
		add(types, "user.locked", List.of("user"), List.of("lock", "locked"));
		add(types, "customer.created", List.of("customer"), create);
		add(types, "customer.deleted", List.of("customer"), delete);
		add(types, "webhook.expiring", List.of("webhook"), List.of("expires", "expiring", "expire"));
		add(types, "room.created", List.of("room", "data room"), create);
		add(types, "room.deleted", List.of("room", "data room"), delete);
		add(types, "folder.created", List.of("folder"), create);
		add(types, "folder.deleted", List.of("folder"), delete);
		add(types, "file.created", List.of("file"), create);
		add(types, "file.created", List.of("file"), List.of("upload", "uploaded"));
		add(types, "file.deleted", List.of("file"), delete);
		List<String> use = List.of("use", "used");
		List<String> downloadShares = List.of("download share", "share link");
		add(types, "downloadshare.created", downloadShares, create);
		add(types, "downloadshare.deleted", downloadShares, delete);
		add(types, "downloadshare.used", downloadShares, use);
		add(types, "downloadshare.used",
				List.of("through share", "via share", "through download share", "via download share"),
				List.of("download", "downloaded", "file download", "download file", "file downloaded"));
		List<String> uploadShares = List.of("upload share", "file request");
		add(types, "uploadshare.created", uploadShares, create);
		add(types, "uploadshare.deleted", uploadShares, delete);
		add(types, "uploadshare.used", uploadShares, use);
		add(types, "uploadshare.used",
				List.of("through share", "via share", "through upload share", "via upload share", "via file request"),
				List.of("upload", "uploaded", "file upload", "upload file", "file uploaded"));
		return types;
	}

	private static void add(Map<String, String> types, String type, List<String> things, List<String> verbs) {
		List<String> names = new ArrayList<>();
		for (String thing : things) {
			for (String verb : verbs) {
				names.add(thing + verb);
				names.add(verb + thing);
			}
		}
		names.add(type);
		names.forEach((name) -> types.put(normalized(name), type));
	}

}
