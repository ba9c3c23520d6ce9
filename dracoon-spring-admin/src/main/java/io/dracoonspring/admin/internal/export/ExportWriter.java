// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import io.dracoonspring.admin.BlueprintExport;
import io.dracoonspring.admin.internal.estate.Estate;
import io.dracoonspring.admin.internal.estate.GroupState;
import io.dracoonspring.admin.internal.estate.RoomState;
import io.dracoonspring.admin.internal.notation.Property;

/** Writes the present state as a description. */
public final class ExportWriter {

	private static final String ITEMS = "items";

	private static final String ROOMS = "rooms";

	private final Estate estate;

	private final List<String> unknown;

	public ExportWriter(Estate estate) {
		this.estate = estate;
		this.unknown = new ArrayList<>(estate.outside().unknown());
	}

	public BlueprintExport write(boolean homeRooms) {
		Map<String, Object> groups = new LinkedHashMap<>();
		this.estate.groups().forEach((name, group) -> groups.put(escaped(name), group(group)));
		Map<String, Object> rooms = wrapped(rooms(homeRooms));
		Map<String, Object> root = new LinkedHashMap<>();
		if (homeRooms) {
			root.put("home-rooms", true);
		}
		putUnlessEmpty(root, "groups", groups);
		putUnlessEmpty(root, "roles", roles());
		putUnlessEmpty(root, "webhooks", webhooks());
		putUnlessEmpty(root, ROOMS, rooms);
		this.unknown.addAll(this.estate.outside().unknownRooms());
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setAllowUnicode(true);
		// the default is base64, which a description cannot contain
		options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
		return new BlueprintExport(new Yaml(options).dump(root), this.unknown);
	}

	private Map<String, Object> roles() {
		Map<String, Object> roles = new LinkedHashMap<>();
		this.estate.roles()
			.forEach((name, role) -> putUnlessEmpty(roles, name, names(role.properties(), Property.USERS)));
		return roles;
	}

	private Map<String, Object> webhooks() {
		Map<String, Object> webhooks = new LinkedHashMap<>();
		this.estate.webhooks().forEach((name, webhook) -> {
			Map<String, Object> map = new LinkedHashMap<>(webhook.properties());
			map.remove(Property.SECRET);
			map.computeIfPresent(Property.EVENTS, (key, events) -> List.of(events.toString().split(",")));
			map.computeIfPresent(Property.URL, (key, url) -> escaped(url.toString()));
			webhooks.put(escaped(name), map);
		});
		return webhooks;
	}

	private static Map<String, Object> group(GroupState group) {
		Map<String, Object> map = new LinkedHashMap<>();
		putUnlessEmpty(map, "members", names(group.properties(), Property.MEMBERS));
		putUnlessEmpty(map, "roles", names(group.properties(), Property.ROLES));
		return map;
	}

	private Map<String, Object> rooms(boolean homeRooms) {
		Map<String, Map<String, Object>> byPath = new LinkedHashMap<>();
		Map<String, Object> top = new LinkedHashMap<>();
		// parents come before the rooms below, because the paths are sorted
		for (RoomState room : this.estate.rooms().values()) {
			String parent = room.parent();
			Map<String, Object> outer = (parent != null) ? byPath.get(parent) : null;
			if (!isExported(room, homeRooms) || (parent != null && outer == null)) {
				continue;
			}
			Map<String, Object> map = room(room);
			byPath.put(room.path(), map);
			below((outer != null) ? outer : top, outer != null).put(escaped(room.name()), map);
		}
		return top;
	}

	private boolean isExported(RoomState room, boolean homeRooms) {
		if (!homeRooms && room.path().equals(this.estate.outside().homeRooms())) {
			this.unknown.add("home rooms in room '" + room.path() + "', which are exported only on request");
			return false;
		}
		if (!room.readable()) {
			this.unknown.add("room '" + room.path() + "' and all that it contains");
			return false;
		}
		if (this.estate.hidesRooms(room)) {
			this.unknown.add("rooms in room '" + room.path() + "'");
		}
		if (!room.managed()) {
			this.unknown.add("webhooks of room '" + room.path() + "'");
		}
		return true;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> below(Map<String, Object> outer, boolean room) {
		return room ? (Map<String, Object>) outer.computeIfAbsent(ROOMS, (key) -> new LinkedHashMap<>()) : outer;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> wrapped(Map<String, Object> rooms) {
		rooms.values()
			.forEach((room) -> ((Map<String, Object>) room).computeIfPresent(ROOMS,
					(key, below) -> wrapped((Map<String, Object>) below)));
		return list(rooms);
	}

	private static Map<String, Object> room(RoomState room) {
		Map<String, Object> map = new LinkedHashMap<>();
		boolean top = room.parent() == null;
		room.properties().forEach((property, value) -> {
			boolean ofTop = property.equals(Property.ENCRYPTED) || property.equals(Property.RESCUE_KEY);
			if (!Property.isEntry(property) && (top ? !property.equals(Property.INHERIT) : !ofTop)) {
				map.put(property, escaped(value));
			}
		});
		Map<String, Object> users = new LinkedHashMap<>();
		Map<String, Object> groups = new LinkedHashMap<>();
		room.properties().forEach((property, value) -> {
			String name = Property.entry(property);
			if (property.startsWith(Property.USERS)) {
				users.put(escaped(name), value);
			}
			else if (property.startsWith(Property.GROUPS)) {
				String acceptance = room.properties().getOrDefault(Property.ACCEPTANCE + name, Property.AUTOALLOW);
				groups.put(escaped(name), acceptance.equals(Property.AUTOALLOW) ? value
						: Map.of("permissions", value, "acceptance", acceptance));
			}
		});
		putUnlessEmpty(map, "users", list(users));
		putUnlessEmpty(map, "groups", list(groups));
		putUnlessEmpty(map, "webhooks", names(room.properties(), Property.WEBHOOKS));
		return map;
	}

	// wrap an entry named 'items', because the reader would take it for the keyword
	private static Map<String, Object> list(Map<String, Object> entries) {
		return entries.containsKey(ITEMS) ? Map.of(ITEMS, entries) : entries;
	}

	private static List<String> names(Map<String, String> properties, String prefix) {
		return properties.keySet()
			.stream()
			.filter((property) -> property.startsWith(prefix))
			.map((property) -> escaped(Property.entry(property)))
			.toList();
	}

	private static void putUnlessEmpty(Map<String, Object> map, String key, Map<String, Object> value) {
		if (!value.isEmpty()) {
			map.put(key, value);
		}
	}

	private static void putUnlessEmpty(Map<String, Object> map, String key, List<String> value) {
		if (!value.isEmpty()) {
			map.put(key, value);
		}
	}

	// the reader would replace text that looks like a placeholder
	private static String escaped(String text) {
		return text.replace("${", "\\${");
	}

}
