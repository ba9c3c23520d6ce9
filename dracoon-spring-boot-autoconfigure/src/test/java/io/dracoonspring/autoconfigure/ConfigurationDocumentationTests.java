// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the documentation of the configuration lists every property, with its
 * default.
 */
class ConfigurationDocumentationTests {

	private static final Path PAGE = Path.of("../docs/configuration.md");

	@Test
	void listsEveryPropertyWithItsDefault() throws IOException {
		List<String> rows = Files.readAllLines(PAGE);
		try (InputStream metadata = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			JsonNode properties = JsonMapper.shared().readTree(metadata).get("properties");
			assertThat(properties).isNotEmpty().allSatisfy((property) -> {
				String name = property.get("name").asString();
				assertThat(property.path("description").asString("")).as("description of " + name).isNotBlank();
				assertThat(rows).as("row of " + name).anySatisfy((row) -> {
					assertThat(row).startsWith("| `" + name + "` |");
					if (property.has("defaultValue")) {
						assertThat(row).contains("`" + property.get("defaultValue").asString() + "`");
					}
				});
			});
		}
	}

}
