// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import io.dracoonspring.admin.BlueprintException;
import io.dracoonspring.admin.internal.notation.Property;

/**
 * Reads a mapping of YAML. Errors name the line, and {@link #end()} finds unknown keys.
 */
final class YamlMap {

	private final String file;

	private final @Nullable YamlMap parent;

	private final Node node;

	private final UnaryOperator<String> placeholders;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Node> keys = new LinkedHashMap<>();

	private final Set<String> read = new TreeSet<>();

	private YamlMap(String file, @Nullable YamlMap parent, Node node, UnaryOperator<String> placeholders) {
		this.file = file;
		this.parent = parent;
		this.node = node;
		this.placeholders = placeholders;
		if (isNull(node)) {
			return;
		}
		if (!(node instanceof MappingNode mapping)) {
			throw problem(node, "expected 'key: value' pairs");
		}
		for (YamlMap outer = parent; outer != null; outer = outer.parent) {
			if (outer.node == node) {
				throw problem(node, "contains an alias of itself");
			}
		}
		for (NodeTuple tuple : mapping.getValue()) {
			String key = scalar(tuple.getKeyNode(), "a key");
			if (this.values.put(key, tuple.getValueNode()) != null) {
				throw problem(tuple.getKeyNode(), "'" + key + "' occurs twice");
			}
			this.keys.put(key, tuple.getKeyNode());
		}
	}

	static YamlMap of(String file, Node node, UnaryOperator<String> placeholders) {
		return new YamlMap(file, null, node, placeholders);
	}

	/** Returns the same mapping with other placeholders. */
	YamlMap with(UnaryOperator<String> other) {
		return new YamlMap(this.file, this.parent, this.node, other);
	}

	/** Returns the file and the line of the mapping. */
	String location() {
		return location(this.node);
	}

	Set<String> names() {
		return this.keys.keySet();
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

	boolean isMap(String key) {
		return this.values.get(key) instanceof MappingNode;
	}

	@Nullable String text(String key) {
		this.read.add(key);
		Node value = this.values.get(key);
		return (value != null) ? scalar(value, "'" + key + "'") : null;
	}

	boolean flag(String key) {
		String text = text(key);
		return text != null && convert(key, () -> Boolean.parseBoolean(Property.canonical(Property.INHERIT, text)));
	}

	/** Returns an inner mapping. A key without a value is an empty mapping. */
	@Nullable YamlMap map(String key) {
		this.read.add(key);
		Node value = this.values.get(key);
		return (value != null) ? new YamlMap(this.file, this, value, this.placeholders) : null;
	}

	/** Returns the texts of a list. A single text is a list, too. */
	List<String> texts(String key) {
		this.read.add(key);
		Node value = this.values.get(key);
		if (value == null || isNull(value)) {
			return List.of();
		}
		if (!(value instanceof SequenceNode sequence)) {
			return List.of(scalar(value, "'" + key + "'"));
		}
		List<String> texts = new ArrayList<>();
		for (Node item : sequence.getValue()) {
			texts.add(scalar(item, "an element of '" + key + "'"));
		}
		return texts;
	}

	/**
	 * Converts a value. If the conversion fails, the error names the line of the key.
	 */
	<T> T convert(String key, Supplier<T> conversion) {
		try {
			return conversion.get();
		}
		catch (IllegalArgumentException ex) {
			throw new BlueprintException(location(key), "'" + key + "': " + ex.getMessage(), ex);
		}
	}

	BlueprintException problem(String key, String problem) {
		return new BlueprintException(location(key), problem, null);
	}

	/** Rejects keys that were not read. They are probably misspelt. */
	void end() {
		this.keys.forEach((key, keyNode) -> {
			if (!this.read.contains(key)) {
				throw problem(keyNode, "unknown key '" + key + "', known are " + String.join(", ", this.read));
			}
		});
	}

	String location(String key) {
		Node keyNode = this.keys.get(key);
		return location((keyNode != null) ? keyNode : this.node);
	}

	private String location(Node where) {
		return this.file + ", line " + (where.getStartMark().getLine() + 1);
	}

	private BlueprintException problem(Node where, String problem) {
		return new BlueprintException(location(where), problem, null);
	}

	private static boolean isNull(Node node) {
		return Tag.NULL.equals(node.getTag());
	}

	private String scalar(Node value, String name) {
		if (!(value instanceof ScalarNode scalar) || isNull(value)) {
			throw problem(value, name + " must be a text, a number or a boolean");
		}
		try {
			return this.placeholders.apply(scalar.getValue());
		}
		catch (IllegalArgumentException ex) {
			throw new BlueprintException(location(value),
					Objects.requireNonNullElse(ex.getMessage(), "has an invalid placeholder"), ex);
		}
	}

}
