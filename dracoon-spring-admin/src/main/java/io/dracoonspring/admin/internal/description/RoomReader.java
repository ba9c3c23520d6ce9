// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.description;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.util.PropertyPlaceholderHelper.PlaceholderResolver;

import io.dracoonspring.admin.internal.notation.Property;
import io.dracoonspring.api.NodeNames;

/** Reads the rooms of a description, with their templates. */
final class RoomReader {

	private static final List<String> SETTINGS = List.of(Property.NOTES, Property.QUOTA, Property.RECYCLE_BIN,
			Property.CLASSIFICATION, Property.ACTIVITIES_LOG, Property.INHERIT, Property.EXPIRATION,
			Property.MALWARE_SCAN, Property.ENCRYPTED);

	private static final String RESCUE_KEY_PASSWORD = "password-property";

	private final Map<String, YamlMap> templates;

	private final PlaceholderResolver properties;

	private final UnaryOperator<@Nullable String> secretNames;

	private final Set<String> open = new LinkedHashSet<>();

	/**
	 * Creates the reader.
	 * @param secretNames returns the name of an existing property, {@code null} for other
	 * texts
	 */
	RoomReader(Map<String, YamlMap> templates, PlaceholderResolver properties,
			UnaryOperator<@Nullable String> secretNames) {
		this.templates = templates;
		this.properties = properties;
		this.secretNames = secretNames;
	}

	RoomSpec.Rooms rooms(YamlMap yaml, boolean top) {
		YamlMap map = yaml.map("rooms");
		if (map == null) {
			return RoomSpec.Rooms.NONE;
		}
		boolean complete = map.has("items");
		boolean exclusive = complete && map.flag("exclusive");
		boolean deletable = complete && EntryLists.deletable(map);
		YamlMap items = complete ? map.map("items") : map;
		Map<String, RoomSpec> rooms = new LinkedHashMap<>();
		if (items != null) {
			items.names().forEach((name) -> rooms.put(name, room(items, name, top)));
			items.end();
		}
		map.end();
		return new RoomSpec.Rooms(rooms, exclusive, deletable);
	}

	private RoomSpec room(YamlMap rooms, String name, boolean top) {
		rooms.convert(name, () -> {
			NodeNames.check(name);
			return name;
		});
		YamlMap yaml = rooms.map(name);
		if (yaml == null) {
			throw rooms.problem(name, "the room '" + name + "' is missing");
		}
		String template = yaml.text("template");
		if (template == null) {
			return checked(yaml, spec(yaml, rooms.location(name), name), top);
		}
		RoomSpec inherited = fromTemplate(yaml, template, name);
		return checked(yaml, inherited.with(spec(yaml, rooms.location(name), name)), top);
	}

	private RoomSpec fromTemplate(YamlMap yaml, String template, String name) {
		YamlMap found = this.templates.get(template);
		if (found == null) {
			throw yaml.problem("template", "there is no template '" + template + "'");
		}
		if (!this.open.add(template)) {
			throw yaml.problem("template", "the template '" + template + "' contains itself");
		}
		Map<String, String> arguments = arguments(yaml, found);
		arguments.put("name", name);
		PlaceholderResolver resolver = (key) -> {
			String argument = arguments.get(key);
			return (argument != null) ? argument : this.properties.resolvePlaceholder(key);
		};
		YamlMap room = found.with(BlueprintReader.resolver(resolver)).map("room");
		if (room == null) {
			throw found.problem("room", "a template needs the key 'room'");
		}
		RoomSpec spec = new RoomReader(this.templates, resolver, this.secretNames).templated(this.open, room, name);
		this.open.remove(template);
		return spec;
	}

	private RoomSpec templated(Set<String> outer, YamlMap room, String name) {
		this.open.addAll(outer);
		return spec(room, room.location(), name);
	}

	private static Map<String, String> arguments(YamlMap yaml, YamlMap template) {
		List<String> parameters = template.texts("parameters");
		YamlMap with = yaml.map("with");
		Map<String, String> arguments = new HashMap<>();
		for (String parameter : parameters) {
			String argument = (with != null) ? with.text(parameter) : null;
			if (argument == null) {
				throw yaml.problem("template",
						"the parameter '" + parameter + "' of the template is missing in 'with'");
			}
			arguments.put(parameter, argument);
		}
		if (with != null) {
			with.end();
		}
		return arguments;
	}

	private RoomSpec spec(YamlMap yaml, String location, String name) {
		yaml.text("template");
		yaml.map("with");
		EntryLists lists = new EntryLists(yaml);
		SETTINGS.forEach(lists::scalar);
		lists.values("users", Property.USERS, (items, user) -> lists.access(items, Property.USERS, user));
		lists.values("groups", Property.GROUPS, (items, group) -> group(lists, items, group));
		lists.names("webhooks", Property.WEBHOOKS, (webhook) -> webhook);
		String password = rescueKey(yaml, lists);
		String was = yaml.text("was");
		if (was != null && was.contains("/")) {
			throw yaml.problem("was",
					"rooms cannot be moved (-41052). 'was' is an earlier name below the same parent, without a path");
		}
		RoomSpec.Rooms rooms = rooms(yaml, false);
		boolean absent = yaml.flag("absent");
		boolean deletable = EntryLists.deletable(yaml);
		yaml.end();
		return new RoomSpec(location, name, was, lists.properties(), lists.exclusive(), rooms, absent, deletable,
				password);
	}

	private static void group(EntryLists lists, YamlMap items, String group) {
		if (!items.isMap(group)) {
			lists.access(items, Property.GROUPS, group);
			return;
		}
		YamlMap grant = items.map(group);
		if (grant != null) {
			lists.put(grant, "permissions", Property.GROUPS + group, String.join(", ", grant.texts("permissions")));
			String acceptance = grant.text("acceptance");
			if (acceptance != null) {
				lists.put(grant, "acceptance", Property.ACCEPTANCE + group, acceptance);
			}
			grant.end();
		}
	}

	private @Nullable String rescueKey(YamlMap yaml, EntryLists lists) {
		if (!yaml.isMap(Property.RESCUE_KEY)) {
			lists.scalar(Property.RESCUE_KEY);
			return null;
		}
		YamlMap key = yaml.map(Property.RESCUE_KEY);
		String password = (key != null) ? key.text(RESCUE_KEY_PASSWORD) : null;
		if (key == null || password == null) {
			throw yaml.problem(Property.RESCUE_KEY, "'" + RESCUE_KEY_PASSWORD + "' is missing");
		}
		key.end();
		lists.properties().put(Property.RESCUE_KEY, Property.ROOM_KEY);
		return this.secretNames.apply(password);
	}

	/** Checks a complete description, and adds the properties that follow from others. */
	private static RoomSpec checked(YamlMap yaml, RoomSpec spec, boolean top) {
		String inherit = spec.properties().get(Property.INHERIT);
		boolean members = spec.describes(Property.USERS, Property.GROUPS);
		if (top && "true".equals(inherit)) {
			throw yaml.problem(Property.INHERIT, "a top-level room cannot inherit permissions");
		}
		if (members && "true".equals(inherit)) {
			throw yaml.problem(Property.INHERIT, "a room that inherits permissions has no users and groups of its own");
		}
		if (!top && spec.describes(Property.ENCRYPTED, Property.RESCUE_KEY)) {
			throw yaml.problem(Property.ENCRYPTED,
					"only top-level rooms can be encrypted, and the rooms below follow them");
		}
		if (spec.absent() && (!spec.properties().isEmpty() || !spec.rooms().items().isEmpty())) {
			throw yaml.problem("absent", "an absent room has no further properties");
		}
		if (top || !members || inherit != null) {
			return spec;
		}
		Map<String, String> properties = new LinkedHashMap<>(spec.properties());
		properties.put(Property.INHERIT, "false");
		return new RoomSpec(spec.location(), spec.name(), spec.was(), properties, spec.exclusive(), spec.rooms(),
				spec.absent(), spec.deletable(), spec.rescueKeyPassword());
	}

}
