// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

class OwnDatabaseTests {

	private static final Pattern NOT_NEEDED = Pattern.compile(".*/spring-boot-(jdbc|sql|r2dbc)-[^/]*\\.jar");

	@TempDir
	Path directory;

	@Test
	void eventsAreKeptInADatabaseAlsoWithoutWhatSpringBootHasForDatabases() throws Exception {
		List<String> classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.toList();
		List<String> remaining = classPath.stream()
			.filter((entry) -> !NOT_NEEDED.matcher(entry.replace('\\', '/')).matches())
			.toList();
		assertThat(remaining).hasSizeLessThan(classPath.size());
		Path output = this.directory.resolve("output.txt");
		List<String> command = JavaCommand.of(String.join(File.pathSeparator, remaining), OwnDatabaseProcess.class);
		command.addAll(List.of("--spring.docker.compose.enabled=false", "--dracoon.base-url=http://127.0.0.1:9",
				"--dracoon.auth.client-id=app", "--dracoon.auth.client-secret=secret",
				"--dracoon.auth.username=service", "--dracoon.auth.password=secret",
				"--dracoon.events.webhook.enabled=true",
				"--dracoon.events.webhook.secret=a secret of thirty-two letters!!"));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("process has ended").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(Files.readString(output)).contains("inbox=JdbcEventInbox, 0 wait");
		assertThat(process.exitValue()).as("exit code").isZero();
	}

}
