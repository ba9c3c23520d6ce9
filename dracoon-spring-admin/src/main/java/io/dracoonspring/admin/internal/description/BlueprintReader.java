// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.description;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.Resource;
import org.springframework.util.PropertyPlaceholderHelper;
import org.springframework.util.PropertyPlaceholderHelper.PlaceholderResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import io.dracoonspring.admin.Blueprint;
import io.dracoonspring.admin.BlueprintException;
import io.dracoonspring.admin.internal.notation.Property;

/** Reads descriptions from files. */
public final class BlueprintReader {

	private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("${", "}", ":", '\\',
			false);

	private static final Set<String> ROOM_ONLY = Set.of("room");

	private static final Set<String> TEMPLATE_KEYS = Set.of("room", "parameters");

	private static final int MAX_CODE_POINTS = 100 << 20;

	private static final int MAX_DEPTH = 500;

	private static final LoaderOptions OPTIONS = options();

	private final PlaceholderResolver properties;

	private final UnaryOperator<@Nullable String> secretNames;

	private final Map<String, YamlMap> templates = new HashMap<>();

	public BlueprintReader(PropertyResolver properties) {
		this.properties = properties::getProperty;
		// another text may be the secret itself, so that it must not get into a plan
		this.secretNames = (name) -> (name != null && properties.containsProperty(name)) ? name : null;
	}

	/**
	 * Reads the files of a description.
	 * @throws BlueprintException if a file cannot be read or is not valid
	 */
	public Description read(Blueprint blueprint) {
		List<YamlMap> roots = new ArrayList<>();
		for (Resource file : blueprint.files()) {
			Node root = compose(file);
			if (root != null) {
				roots.add(YamlMap.of(name(file), root, resolver(this.properties)));
			}
		}
		roots.forEach(this::collectTemplates);
		Map<String, NamedSpec> groups = new LinkedHashMap<>();
		Map<String, NamedSpec> roles = new LinkedHashMap<>();
		Map<String, NamedSpec> webhooks = new LinkedHashMap<>();
		RoomSpec.Rooms rooms = RoomSpec.Rooms.NONE;
		boolean homeRooms = false;
		for (YamlMap root : roots) {
			readNamed(root, "groups", groups, BlueprintReader::group);
			readNamed(root, "roles", roles, BlueprintReader::role);
			readNamed(root, "webhooks", webhooks, this::webhook);
			rooms = merged(rooms, new RoomReader(this.templates, this.properties, this.secretNames).rooms(root, true));
			homeRooms |= root.flag("home-rooms");
			root.end();
		}
		return new Description(groups, roles, webhooks, rooms, homeRooms);
	}

	// exports of many rooms exceed the default limits of the YAML parser
	private static LoaderOptions options() {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(MAX_CODE_POINTS);
		options.setNestingDepthLimit(MAX_DEPTH);
		return options;
	}

	private static @Nullable Node compose(Resource file) {
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			return new Yaml(OPTIONS).compose(reader);
		}
		catch (IOException ex) {
			throw new BlueprintException(file.getDescription(), "cannot be read (" + ex + ")", ex);
		}
		catch (MarkedYAMLException ex) {
			throw new BlueprintException(name(file) + ", line " + (ex.getProblemMark().getLine() + 1),
					"is no YAML: " + ex.getProblem(), ex);
		}
		catch (YAMLException ex) {
			throw new BlueprintException(name(file), "is no YAML: " + ex.getMessage(), ex);
		}
	}

	private static String name(Resource file) {
		String name = file.getFilename();
		return (name != null) ? name : file.getDescription();
	}

	static UnaryOperator<String> resolver(PlaceholderResolver properties) {
		return (text) -> PLACEHOLDERS.replacePlaceholders(text, properties);
	}

	private void collectTemplates(YamlMap root) {
		YamlMap section = root.map("templates");
		if (section == null) {
			return;
		}
		for (String name : section.names()) {
			YamlMap template = section.map(name);
			if (template == null || !template.names().equals(TEMPLATE_KEYS) && !template.names().equals(ROOM_ONLY)) {
				throw section.problem(name, "a template has the keys 'room' and 'parameters' (optional)");
			}
			if (this.templates.put(name, template) != null) {
				throw section.problem(name, "the template '" + name + "' occurs twice");
			}
		}
	}

	private static RoomSpec.Rooms merged(RoomSpec.Rooms rooms, RoomSpec.Rooms more) {
		more.items().forEach((name, room) -> {
			RoomSpec other = rooms.items().get(name);
			if (other != null) {
				throw new BlueprintException(room.location(),
						"the room '" + name + "' is also described in " + other.location(), null);
			}
		});
		return rooms.with(more);
	}

	private static void readNamed(YamlMap root, String key, Map<String, NamedSpec> found,
			BiFunction<YamlMap, String, NamedSpec> reader) {
		YamlMap section = root.map(key);
		if (section == null) {
			return;
		}
		for (String name : section.names()) {
			NamedSpec other = found.put(name, reader.apply(section, name));
			if (other != null) {
				throw section.problem(name, "'" + name + "' is also described in " + other.location());
			}
		}
	}

	private static NamedSpec group(YamlMap groups, String name) {
		YamlMap yaml = Objects.requireNonNull(groups.map(name));
		EntryLists lists = new EntryLists(yaml);
		lists.names("members", Property.MEMBERS, (member) -> member);
		lists.names("roles", Property.ROLES, Property::role);
		return named(groups, yaml, name, lists, null);
	}

	private static NamedSpec role(YamlMap roles, String name) {
		roles.convert(name, () -> Property.role(name));
		EntryLists lists = new EntryLists(roles);
		lists.names(name, Property.USERS, (user) -> user);
		return new NamedSpec(roles.location(name), name, lists.properties(), lists.exclusive(), false, false, null);
	}

	private NamedSpec webhook(YamlMap webhooks, String name) {
		YamlMap yaml = Objects.requireNonNull(webhooks.map(name));
		EntryLists lists = new EntryLists(yaml);
		lists.scalar(Property.URL);
		lists.scalar(Property.ENABLED);
		List<String> events = yaml.texts(Property.EVENTS);
		if (!events.isEmpty()) {
			lists.properties().put(Property.EVENTS, Property.events(events));
		}
		String secret = yaml.text("secret-property");
		if (secret != null) {
			lists.properties().put(Property.SECRET, Property.YES);
		}
		return named(webhooks, yaml, name, lists, this.secretNames.apply(secret));
	}

	private static NamedSpec named(YamlMap section, YamlMap yaml, String name, EntryLists lists,
			@Nullable String secret) {
		boolean absent = yaml.flag("absent");
		boolean deletable = EntryLists.deletable(yaml);
		yaml.end();
		if (absent && !lists.properties().isEmpty()) {
			throw yaml.problem("absent", "an absent group or webhook has no further properties");
		}
		return new NamedSpec(section.location(name), name, lists.properties(), lists.exclusive(), absent, deletable,
				secret);
	}

}
