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
	void demoOnlyEndsWellAfterTheRoundTrip() throws Exception {
		Result result = run("--demo-only", "--sample.generated-size=12MB");
		assertThat(result.output()).contains("Round trip verified: 12 MiB").doesNotContain("WARN", "ERROR");
		assertThat(result.output().lines().count()).isLessThan(10);
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void missingFileEndsBadlyAndInWords() throws Exception {
		Result result = run("--demo-only", "--file=/does/not/exist");
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.output()).contains("The file /does/not/exist does not exist.", "--file=PATH")
			.doesNotContain("\tat ", "Round trip verified");
	}

	@Test
	void failedStartOfThePageEndsBadly() throws Exception {
		Result result = run("--server.port=0", "--sample.room=/Nowhere");
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.output()).contains("sample.room").doesNotContain("\tat ");
	}

	private static Result run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				SampleApplication.class.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		return new Result(process.exitValue(), output);
	}

	/**
	 * How a process ended.
	 *
	 * @param exitCode its exit code
	 * @param output what it printed
	 */
	private record Result(int exitCode, String output) {

	}

}
