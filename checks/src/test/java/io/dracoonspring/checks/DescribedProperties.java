// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.UrlResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists the properties in the metadata of this project and of Spring Boot. */
final class DescribedProperties {

	/**
	 * Matches the prefix of a named client, which replaces the prefix {@code dracoon.} of
	 * the default client.
	 */
	private static final Pattern CLIENT = Pattern.compile("^dracoon\\.clients\\.[a-z-]+\\.");

	private final Set<String> names = new TreeSet<>();

	private DescribedProperties() {
	}

	static DescribedProperties load() throws IOException {
		DescribedProperties described = new DescribedProperties();
		for (URL metadata : Collections.list(DescribedProperties.class.getClassLoader()
			.getResources("META-INF/spring-configuration-metadata.json"))) {
			JsonNode properties = JsonMapper.shared()
				.readTree(new UrlResource(metadata).getContentAsByteArray())
				.get("properties");
			for (JsonNode property : properties) {
				String name = canonical(property.get("name").asString());
				described.names.add(name);
				if (property.path("type").asString("").startsWith("java.util.Map<")) {
					described.names.add(name + ".*");
				}
			}
		}
		return described;
	}

	boolean contains(String property) {
		Matcher client = CLIENT.matcher(property);
		if (client.lookingAt()) {
			return contains(client.replaceFirst("dracoon."));
		}
		// accept entries of maps, because the metadata describes only the maps
		return this.names.contains(canonical(property)) || this.names.stream()
			.anyMatch(
					(map) -> map.endsWith(".*") && canonical(property).startsWith(map.substring(0, map.length() - 1)));
	}

	/**
	 * Tells whether properties begin with a prefix.
	 * @param prefix the prefix, such as {@code dracoon.http.*}
	 * @return whether the prefix ends in {@code .*} and at least one property begins with
	 * it
	 */
	boolean hasPrefix(String prefix) {
		return prefix.endsWith(".*") && this.names.stream()
			.anyMatch((name) -> name.startsWith(canonical(prefix.substring(0, prefix.length() - 1))));
	}

	private static String canonical(String name) {
		return name.toLowerCase(Locale.ROOT).replace("-", "");
	}

}
