// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.UrlResource;
import org.springframework.util.ClassUtils;

/**
 * Holds the names of the properties below {@code dracoon} of all modules in the class
 * path. Each module has a list of its properties, because reading the configuration
 * metadata of all libraries would delay the start. In a list, {@code *} follows the name
 * of a map or of a collection.
 */
final class KnownProperties {

	static final String LIST = "META-INF/dracoon-properties.txt";

	private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("dracoon");

	/** The prefix of the named clients, see {@link #ofClient}. */
	private static final ConfigurationPropertyName CLIENTS = ROOT.append("clients");

	/** The names of the properties. The keys are the names without dashes. */
	private final Map<String, String> names = new TreeMap<>();

	/** The names of maps and collections, without dashes. */
	private final List<String> containers = new ArrayList<>();

	static KnownProperties load(@Nullable ClassLoader classLoader) {
		KnownProperties known = new KnownProperties();
		ClassLoader loader = (classLoader != null) ? classLoader : ClassUtils.getDefaultClassLoader();
		try {
			for (URL list : Collections
				.list((loader != null) ? loader.getResources(LIST) : ClassLoader.getSystemResources(LIST))) {
				new UrlResource(list).getContentAsString(StandardCharsets.UTF_8).lines().forEach(known::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The list of properties cannot be read", ex);
		}
		return known;
	}

	private void add(String line) {
		boolean container = line.endsWith("*");
		String name = container ? line.substring(0, line.length() - 1) : line;
		this.names.put(name.replace("-", ""), name);
		if (container) {
			this.containers.add(name.replace("-", ""));
		}
	}

	/**
	 * Finds the properties that no module knows. Omits environment variables without a
	 * similar property.
	 * @param sources the properties of the application
	 * @return a description of each property, with its origin and a similar name, but
	 * without its value
	 */
	List<String> findUnknown(Iterable<ConfigurationPropertySource> sources) {
		Map<String, String> unknown = new LinkedHashMap<>();
		for (ConfigurationPropertySource source : sources) {
			if (source instanceof IterableConfigurationPropertySource all) {
				all.stream()
					.filter((name) -> ROOT.isAncestorOf(name) && !isKnown(name) && isLikelyMisspelt(name, source))
					.forEach((name) -> unknown.putIfAbsent(uniform(name),
							describe(name, source.getConfigurationProperty(name))));
			}
		}
		return List.copyOf(unknown.values());
	}

	private boolean isKnown(ConfigurationPropertyName name) {
		String wanted = uniform(ofClient(name));
		return this.names.containsKey(wanted)
				|| this.containers.stream().anyMatch((container) -> wanted.startsWith(container + "."));
	}

	// ignores unknown environment variables, because other programs may use names that
	// begin with DRACOON
	private boolean isLikelyMisspelt(ConfigurationPropertyName name, ConfigurationPropertySource source) {
		return !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource) || similar(name).isPresent();
	}

	// a named client has the same properties as the client without a name
	private static ConfigurationPropertyName ofClient(ConfigurationPropertyName name) {
		boolean named = CLIENTS.isAncestorOf(name) && name.getNumberOfElements() > CLIENTS.getNumberOfElements() + 1;
		return named ? ROOT.append(name.subName(CLIENTS.getNumberOfElements() + 1)) : name;
	}

	private String describe(ConfigurationPropertyName name, @Nullable ConfigurationProperty property) {
		String origin = (property != null && property.getOrigin() != null) ? " from " + property.getOrigin() : "";
		return "'" + name + "'" + origin
				+ similar(name).map((similar) -> " (did you mean '" + similar + "'?)").orElse("");
	}

	private Optional<String> similar(ConfigurationPropertyName name) {
		String wanted = uniform(ofClient(name));
		String prefix = (ofClient(name) != name) ? CLIENTS.append(name.getElement(2, Form.ORIGINAL)) + "." : ROOT + ".";
		return this.names.entrySet()
			.stream()
			.map((known) -> Map.entry(known.getValue(), distance(wanted, known.getKey())))
			.filter((candidate) -> candidate.getValue() <= Math.max(2, (wanted.length() - "dracoon.".length()) / 4))
			.min(Comparator.comparingInt(Map.Entry::getValue))
			.map((candidate) -> prefix + candidate.getKey().substring("dracoon.".length()));
	}

	private static String uniform(ConfigurationPropertyName name) {
		StringBuilder uniform = new StringBuilder();
		for (int index = 0; index < name.getNumberOfElements(); index++) {
			uniform.append((index > 0) ? "." : "").append(name.getElement(index, Form.UNIFORM));
		}
		return uniform.toString();
	}

	// returns the number of changes: characters to insert, delete or replace, and
	// neighbours to swap
	private static int distance(String one, String other) {
		int[][] distances = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				distances[i][j] = (i == 0 || j == 0) ? i + j : next(distances, one, other, i, j);
			}
		}
		return distances[one.length()][other.length()];
	}

	private static int next(int[][] distances, String one, String other, int i, int j) {
		int replaced = distances[i - 1][j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
		int least = Math.min(replaced, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
	}

}
