// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.autoconfigure.ProcessedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests an application that was processed ahead of time and imports its configuration.
 */
class ConfigImportProcessedIT {

	@Test
	void fileIsImportedWhereTheApplicationRuns(@TempDir Path directory) {
		String[] configuration = { "--spring.config.import=dracoon:/Projects/app.yaml",
				"--dracoon.config.check-interval=1m" };
		ProcessedApplication application = ProcessedApplication.of(MessageApplication.class, directory, configuration);
		try (ConfigServer server = new ConfigServer().write("/Projects/app.yaml", "message: found");
				ProcessedApplication.Run run = application
					.start(Stream.concat(Stream.of(configuration), Stream.of(server.account("--dracoon")))
						.toArray(String[]::new))) {
			assertThat(run.ended()).contains("AOT-processed", "message: found", "checks: true");
		}
	}

}
