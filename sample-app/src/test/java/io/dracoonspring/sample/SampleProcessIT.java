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

package io.dracoonspring.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application as a process of its own: what it prints and how it ends.
 */
class SampleProcessIT {

	@Test
	void demoMakesTheRoundTripWhileThePageIsThere() throws Exception {
		Running application = start("--demo", "--sample.demo.generated-size=12MB");
		try {
			List<String> lines = application.linesUntil("Round trip verified: ");
			assertThat(lines).anyMatch((line) -> line.contains("The page is at http://localhost:"));
			assertThat(lines).noneMatch((line) -> line.contains("WARN") || line.contains("ERROR"));
			assertThat(lines).hasSizeLessThan(10);
			assertThat(lines.get(lines.size() - 1)).startsWith("Round trip verified: 12 MiB");
		}
		finally {
			application.process().destroy();
		}
		assertThat(application.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
	}

	@Test
	void withoutTheOptionThereIsNoRoundTrip() throws Exception {
		Running application = start();
		try {
			application.linesUntil("The page is at http://localhost:");
		}
		finally {
			application.process().destroy();
		}
		assertThat(application.rest()).noneMatch((line) -> line.contains("Round trip"));
	}

	@Test
	void missingFileEndsBadlyAndInWords() throws Exception {
		assertEndsBadly(start("--demo", "--file=/does/not/exist"), "/does/not/exist cannot be read", "--file=PATH");
	}

	@Test
	void missingRoomEndsBadlyAndInWords() throws Exception {
		assertEndsBadly(start("--demo", "--sample.demo.room=/Nowhere"), "no room '/Nowhere'", "sample.demo.room");
	}

	private static void assertEndsBadly(Running application, String... words) throws Exception {
		String output = String.join("\n", application.rest());
		assertThat(application.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(application.process().exitValue()).isEqualTo(1);
		assertThat(output).contains(words).doesNotContain("\tat ", "Round trip verified");
	}

	private static Running start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				SampleApplication.class.getName(), "--server.port=0"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new Running(process, process.inputReader(StandardCharsets.UTF_8));
	}

	/**
	 * A process.
	 *
	 * @param process the process
	 * @param output what it prints
	 */
	private record Running(Process process, BufferedReader output) {

		List<String> linesUntil(String words) throws IOException {
			List<String> lines = new ArrayList<>();
			String line = this.output.readLine();
			while (line != null) {
				lines.add(line);
				if (line.contains(words)) {
					return lines;
				}
				line = this.output.readLine();
			}
			throw new AssertionError("'" + words + "' never came: " + lines);
		}

		List<String> rest() {
			return this.output.lines().toList();
		}

	}

}
