// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on bulk work shows the configuration that the sample has.
 */
class BulkPageTests {

	@Test
	void configurationIsThatOfTheSample() throws IOException {
		String configuration = Files.readString(Path.of("../sample-bulk/src/main/resources/application.yml"));
		assertThat(Files.readString(Path.of("../docs/bulk.md"))).contains("```yaml\n" + configuration + "```\n");
	}

}
