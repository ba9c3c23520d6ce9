// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the page on bulk work shows the configuration of the sample. */
class BulkPageTests {

	@Test
	void configurationIsThatOfTheSample() throws IOException {
		String configuration = Files.readString(Path.of("../sample-bulk/src/main/resources/application.yml"));
		assertThat(Files.readString(Path.of("../docs/bulk.md"))).contains("```yaml\n" + configuration + "```\n");
	}

}
