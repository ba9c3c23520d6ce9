/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.roundtrip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import io.dracoonspring.sample.SampleApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RoundTripRunner}, on the emulator.
 */
@ExtendWith(OutputCaptureExtension.class)
class RoundTripRunnerTests {

	@TempDir
	private Path directory;

	@Test
	void generatedFileMakesTheRoundTripWithoutNoiseOrRemains(CapturedOutput output) {
		try (ConfigurableApplicationContext context = run("--sample.generated-size=6MB")) {
			assertThat(context.isActive()).isTrue();
		}
		assertThat(output.getOut()).containsPattern(
				"(?m)^Round trip verified: 6 MiB, upload \\d+\\.\\d MB/s, download \\d+\\.\\d MB/s, encrypted, "
						+ "/Vault/round-trip-\\d{8}-\\d{6}\\.bin$");
		assertThat(output).doesNotContain("WARN", "ERROR");
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void givenFileMakesTheRoundTripUnderItsNameAndStays(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.directory.resolve("Grüße.txt"), "Grüße");
		run("--file=" + file, "--sample.room=/Projects").close();
		assertThat(output.getOut()).contains("Round trip verified: 7 bytes, ")
			.contains(", not encrypted, /Projects/Grüße.txt");
		assertThat(this.directory).isDirectoryContaining((path) -> path.equals(file));
	}

	@Test
	void emptyFileMakesTheRoundTrip(CapturedOutput output) throws IOException {
		run("--file=" + Files.createFile(this.directory.resolve("empty"))).close();
		assertThat(output.getOut()).contains("Round trip verified: 0 bytes, ");
	}

	@Test
	void unusableFilesAreNamed() {
		assertFails("--file=" + this.directory.resolve("missing"), "missing does not exist");
		assertFails("--file=" + this.directory, "is not a file");
		assertFails("--file=", "needs exactly one path");
		assertFails("--file", "needs exactly one path");
	}

	@Test
	void missingRoomIsNamed() {
		assertFails("--sample.room=/Nowhere", "no room '/Nowhere'");
	}

	@Test
	void difference() throws IOException {
		Path source = Files.writeString(this.directory.resolve("source"), "0123456789");
		Path copy = Files.writeString(this.directory.resolve("copy"), "01234x6789");
		Path shorter = Files.writeString(this.directory.resolve("shorter"), "0123");
		assertThatExceptionOfType(RoundTripException.class).isThrownBy(() -> RoundTrip.compare(source, copy))
			.withMessageContaining("at byte 5");
		assertThatExceptionOfType(RoundTripException.class).isThrownBy(() -> RoundTrip.compare(source, shorter))
			.withMessageContaining("at byte 4");
	}

	private void assertFails(String argument, String message) {
		assertThatExceptionOfType(RoundTripException.class)
			.isThrownBy(() -> run("--sample.generated-size=1KB", argument))
			.withMessageContaining(message);
	}

	private ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE)
			.properties("sample.temporary-directory=" + this.directory)
			.run(arguments);
	}

}
