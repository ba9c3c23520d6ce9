// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the page lists every property of the module, with its default. */
class BulkPropertiesTests {

	private static final Path PAGE = Path.of("../docs/bulk.md");

	@Test
	void everyPropertyHasItsRow() throws IOException {
		List<String> rows = Files.readAllLines(PAGE);
		try (InputStream metadata = Files
			.newInputStream(Path.of("target/classes/META-INF/spring-configuration-metadata.json"))) {
			JsonNode properties = JsonMapper.shared().readTree(metadata).get("properties");
			// skip the properties of Spring Boot for endpoints, because Spring Boot
			// documents them
			List<JsonNode> own = properties.valueStream()
				.filter((property) -> property.get("name").asString().startsWith("dracoon."))
				.toList();
			assertThat(own).isNotEmpty().allSatisfy((property) -> {
				String name = property.get("name").asString();
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
