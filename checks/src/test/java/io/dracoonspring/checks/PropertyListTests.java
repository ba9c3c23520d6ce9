// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the list of properties of each module, which the warning about misspelt
 * properties uses, matches the configuration metadata. {@code -Ddracoon.api.write=true}
 * writes the lists again.
 */
class PropertyListTests {

	@ParameterizedTest
	@ValueSource(strings = { "dracoon-spring-boot-autoconfigure", "dracoon-spring-batch", "dracoon-spring-admin",
			"dracoon-spring-integration", "dracoon-spring-boot-starter-test" })
	void listHasThePropertiesOfTheMetadata(String module) throws IOException {
		Path metadata = Path.of("..", module, "target/classes/META-INF/spring-configuration-metadata.json");
		Path list = Path.of("..", module, "src/main/resources/META-INF/dracoon-properties.txt");
		List<String> names = Files.exists(metadata) ? names(metadata) : List.of();
		if (Boolean.getBoolean("dracoon.api.write") && !names.isEmpty()) {
			Files.write(list, names);
		}
		assertThat(names).as("the properties of %s: -Ddracoon.api.write=true writes their list", module)
			.isEqualTo(Files.exists(list) ? Files.readAllLines(list) : List.of());
	}

	private static List<String> names(Path metadata) throws IOException {
		List<String> names = new ArrayList<>();
		for (JsonNode property : JsonMapper.shared().readTree(Files.readAllBytes(metadata)).get("properties")) {
			String name = property.get("name").asString();
			String type = property.path("type").asString("");
			if (name.startsWith("dracoon.")) {
				boolean container = type.endsWith("[]")
						|| type.matches("java\\.util\\.(Map|List|Set|Collection)(<.*>)?");
				names.add(container ? name + "*" : name);
			}
		}
		names.sort(null);
		return names;
	}

}
