// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads the keys and values of one YAML mapping. Error messages name the line. */
final class YamlMap {

	private final String file;

	private final @Nullable YamlMap parent;

	private final Node node;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Node> keys = new LinkedHashMap<>();

	private final Set<String> known = new LinkedHashSet<>();

	private YamlMap(String file, @Nullable YamlMap parent, Node node) {
		this.file = file;
		this.parent = parent;
		this.node = node;
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

	// the function reads the values; keys that it does not read are errors
	static <T> T read(String file, Node node, Function<YamlMap, T> content) {
		return new YamlMap(file, null, node).read(content);
	}

	private <T> T read(Function<YamlMap, T> content) {
		T result = content.apply(this);
		this.keys.forEach((key, keyNode) -> {
			if (!this.known.contains(key)) {
				throw problem(keyNode, "unknown key '" + key + "', known are " + String.join(", ", this.known));
			}
		});
		return result;
	}

	String required(String key) {
		Node value = find(key);
		if (value == null) {
			throw missing(key, "'" + key + "' is missing");
		}
		String text = scalar(value, "'" + key + "'");
		if (text.isBlank()) {
			throw problem(value, "'" + key + "' must not be empty");
		}
		return text;
	}

	// report a misspelt key instead of the missing key, because the misspelling is the
	// cause
	private SeedException missing(String key, String problem) {
		return this.keys.entrySet()
			.stream()
			.filter((entry) -> !this.known.contains(entry.getKey()) && isAlmost(entry.getKey(), key))
			.findFirst()
			.map((entry) -> problem(entry.getValue(), "unknown key '" + entry.getKey() + "', is '" + key + "' meant?"))
			.orElseGet(() -> problem(this.node, problem));
	}

	// return whether the keys differ in at most two adjacent letters
	private static boolean isAlmost(String given, String meant) {
		int shorter = Math.min(given.length(), meant.length());
		int start = 0;
		while (start < shorter && given.charAt(start) == meant.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start
				&& given.charAt(given.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
			end++;
		}
		return start + end > 0 && Math.max(given.length(), meant.length()) - start - end <= 2;
	}

	String text(String key, String defaultValue) {
		Node value = find(key);
		return (value != null) ? scalar(value, "'" + key + "'") : defaultValue;
	}

	@Nullable String optional(String key) {
		String text = text(key, "");
		return text.isEmpty() ? null : text;
	}

	boolean flag(String key, boolean defaultValue) {
		String text = text(key, Boolean.toString(defaultValue));
		return convert(key, () -> switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException("must be true or false");
		});
	}

	@Nullable Boolean flag(String key) {
		return (find(key) != null) ? flag(key, false) : null;
	}

	long number(String key, long defaultValue) {
		String text = text(key, Long.toString(defaultValue)).replace("_", "");
		return convert(key, () -> {
			if (!text.matches("[0-9]{1,18}")) {
				throw new IllegalArgumentException("'" + text + "' is not a number");
			}
			return Long.parseLong(text);
		});
	}

	int count(String key, int defaultValue) {
		long number = number(key, defaultValue);
		return convert(key, () -> {
			if (number > Integer.MAX_VALUE) {
				throw new IllegalArgumentException(number + " is too large");
			}
			return (int) number;
		});
	}

	@Nullable Integer count(String key) {
		return (find(key) != null) ? count(key, 0) : null;
	}

	String oneOf(String... alternatives) {
		String found = null;
		for (String key : alternatives) {
			if (find(key) != null) {
				if (found != null) {
					throw problem(this.node, "either '" + found + "' or '" + key + "', not both");
				}
				found = key;
			}
		}
		if (found == null) {
			throw missing(alternatives[0], "one of " + String.join(", ", alternatives) + " is missing");
		}
		return found;
	}

	<T> T section(String key, T defaultValue, Function<YamlMap, T> content) {
		Node value = find(key);
		return (value != null) ? inner(value).read(content) : defaultValue;
	}

	<T> List<T> list(String key, Function<YamlMap, T> element) {
		List<T> list = new ArrayList<>();
		for (Node item : items(key, find(key))) {
			list.add(inner(item).read(element));
		}
		return list;
	}

	private YamlMap inner(Node value) {
		return new YamlMap(this.file, this, value);
	}

	<T> Set<T> set(String key, Function<String, T> element) {
		Set<T> set = new LinkedHashSet<>();
		for (Node item : items(key, find(key))) {
			String text = scalar(item, "an element of '" + key + "'");
			set.add(convert(item, key, () -> element.apply(text)));
		}
		return set;
	}

	<E extends Enum<E>> Set<E> constants(String key, Class<E> type) {
		return set(key, (text) -> constant(type, text));
	}

	// accept the name in upper or lower case, with hyphens or in camel case
	static <E extends Enum<E>> E constant(Class<E> type, String text) {
		String wanted = text.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(wanted))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of " + known(type)));
	}

	private static <E extends Enum<E>> String known(Class<E> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Reads a mapping whose keys are names. Each value is a word or a list of words.
	 * @param <T> the type of the converted values
	 * @param key the key of the mapping
	 * @param words the function that converts the words of a name
	 * @return the converted values by name
	 */
	<T> Map<String, T> map(String key, Function<Set<String>, T> words) {
		Map<String, T> result = new LinkedHashMap<>();
		Node value = find(key);
		if (value != null) {
			YamlMap inner = inner(value);
			inner.keys.keySet().forEach((name) -> {
				Node innerValue = inner.find(name);
				Set<String> texts = (innerValue instanceof ScalarNode) ? Set.of(inner.required(name))
						: inner.set(name, Function.identity());
				result.put(name, inner.convert(name, () -> words.apply(texts)));
			});
		}
		return result;
	}

	<T> T convert(String key, Supplier<T> conversion) {
		Node value = find(key);
		return convert((value != null) ? value : this.node, key, conversion);
	}

	private <T> T convert(Node where, String key, Supplier<T> conversion) {
		try {
			return conversion.get();
		}
		catch (SeedException ex) {
			throw ex;
		}
		catch (IllegalArgumentException ex) {
			throw new SeedException(position(where), "'" + key + "' is not valid: " + ex.getMessage(), ex);
		}
	}

	private @Nullable Node find(String key) {
		this.known.add(key);
		return this.values.get(key);
	}

	private List<Node> items(String key, @Nullable Node value) {
		if (value == null) {
			return List.of();
		}
		if (value instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		throw problem(value, "'" + key + "' must be a list");
	}

	private String scalar(Node value, String what) {
		if (value instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
			return scalar.getValue();
		}
		throw problem(value, what + " must be a text or number");
	}

	private SeedException problem(Node where, String problem) {
		return new SeedException(position(where), problem);
	}

	private String position(Node where) {
		return this.file + ", line " + (where.getStartMark().getLine() + 1);
	}

}
