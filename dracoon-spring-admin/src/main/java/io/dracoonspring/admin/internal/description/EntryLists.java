// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.description;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.internal.notation.Property;

/**
 * Reads the lists of a room or group as properties. A list stands directly below its key.
 * A complete list stands below {@code items}, beside {@code exclusive: true}.
 */
final class EntryLists {

	private static final String EXCLUSIVE = "exclusive";

	private static final String ITEMS = "items";

	private final YamlMap yaml;

	private final Map<String, String> properties = new LinkedHashMap<>();

	private final Set<String> exclusive = new LinkedHashSet<>();

	EntryLists(YamlMap yaml) {
		this.yaml = yaml;
	}

	Map<String, String> properties() {
		return this.properties;
	}

	Set<String> exclusive() {
		return this.exclusive;
	}

	void scalar(String property) {
		String text = this.yaml.text(property);
		if (text != null) {
			this.properties.put(property, this.yaml.convert(property, () -> Property.canonical(property, text)));
		}
	}

	/** Reads a list of names. */
	void names(String key, String prefix, UnaryOperator<String> check) {
		YamlMap complete = this.yaml.isMap(key) ? complete(this.yaml, key, prefix) : null;
		YamlMap holder = (complete != null) ? complete : this.yaml;
		for (String name : holder.texts((complete != null) ? ITEMS : key)) {
			this.properties.put(prefix + holder.convert((complete != null) ? ITEMS : key, () -> check.apply(name)),
					Property.YES);
		}
		if (complete != null) {
			complete.end();
		}
	}

	/** Reads a mapping from names to values. */
	void values(String key, String prefix, BiConsumer<YamlMap, String> entry) {
		YamlMap map = this.yaml.map(key);
		if (map == null) {
			return;
		}
		YamlMap complete = map.has(ITEMS) ? complete(this.yaml, key, prefix) : null;
		YamlMap items = (complete != null) ? complete.map(ITEMS) : map;
		if (items != null) {
			items.names().forEach((name) -> entry.accept(items, name));
			items.end();
		}
		if (complete != null) {
			complete.end();
		}
	}

	void access(YamlMap items, String prefix, String name) {
		List<String> words = items.texts(name);
		put(items, name, prefix + name, String.join(", ", words));
	}

	void put(YamlMap where, String key, String property, String value) {
		this.properties.put(property, where.convert(key, () -> Property.canonical(property, value)));
	}

	private @Nullable YamlMap complete(YamlMap outer, String key, String prefix) {
		YamlMap list = outer.map(key);
		if (list != null && list.flag(EXCLUSIVE)) {
			this.exclusive.add(prefix);
		}
		return list;
	}

	/** Returns whether {@code delete: allow} stands in the mapping. */
	static boolean deletable(YamlMap yaml) {
		String text = yaml.text("delete");
		if (text != null && !text.equals("allow")) {
			throw yaml.problem("delete", "'delete' must be 'allow'. Omit it to forbid the deletion");
		}
		return text != null;
	}

}
