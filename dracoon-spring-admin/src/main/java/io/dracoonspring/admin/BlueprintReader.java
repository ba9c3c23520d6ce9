// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.PropertyPlaceholderHelper;
import org.springframework.util.PropertyPlaceholderHelper.PlaceholderResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads descriptions from files. */
final class BlueprintReader {

	private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("${", "}", ":", '\\',
			false);

	private static final Set<String> ROOM_ONLY = Set.of("room");

	private static final Set<String> TEMPLATE_KEYS = Set.of("room", "parameters");

	private final PlaceholderResolver properties;

	private final Map<String, YamlMap> templates = new HashMap<>();

	BlueprintReader(PlaceholderResolver properties) {
		this.properties = properties;
	}

	Blueprint read(List<Resource> files) {
		List<YamlMap> roots = new ArrayList<>();
		for (Resource file : files) {
			Node root = compose(file);
			if (root != null) {
				roots.add(YamlMap.of(name(file), root, resolver(this.properties)));
			}
		}
		roots.forEach(this::collectTemplates);
		Map<String, GroupSpec> groups = new LinkedHashMap<>();
		RoomSpec.Rooms rooms = RoomSpec.Rooms.NONE;
		boolean homeRooms = false;
		for (YamlMap root : roots) {
			readGroups(root, groups);
			rooms = merged(rooms, new RoomReader(this.templates, this.properties).rooms(root, true));
			homeRooms |= root.flag("home-rooms");
			root.end();
		}
		return new Blueprint(groups, rooms, homeRooms);
	}

	private static @Nullable Node compose(Resource file) {
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			return new Yaml(new LoaderOptions()).compose(reader);
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

	private static void readGroups(YamlMap root, Map<String, GroupSpec> groups) {
		YamlMap section = root.map("groups");
		if (section == null) {
			return;
		}
		for (String name : section.names()) {
			YamlMap yaml = section.map(name);
			if (yaml != null) {
				GroupSpec other = groups.put(name, group(name, yaml));
				if (other != null) {
					throw section.problem(name, "the group '" + name + "' is also described in " + other.location());
				}
			}
		}
	}

	private static GroupSpec group(String name, YamlMap yaml) {
		EntryLists lists = new EntryLists(yaml);
		lists.names("members", Property.MEMBERS, (member) -> member);
		lists.names("roles", Property.ROLES, Property::role);
		boolean absent = yaml.flag("absent");
		boolean deletable = EntryLists.deletable(yaml);
		yaml.end();
		if (absent && !lists.properties().isEmpty()) {
			throw yaml.problem("absent", "an absent group has no members and roles");
		}
		return new GroupSpec(yaml.location(), name, lists.properties(), lists.exclusive(), absent, deletable);
	}

}
