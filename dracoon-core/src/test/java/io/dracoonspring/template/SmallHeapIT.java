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

package io.dracoonspring.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Large files go through the template and resources in little memory.
 */
class SmallHeapIT {

	private static final long SIZE = 300L << 20;

	@TempDir
	Path directory;

	@Test
	void largeFilesGoThroughLittleMemory() throws Exception {
		Path output = this.directory.resolve("output.txt");
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			Process process = new ProcessBuilder(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m", "-cp",
							System.getProperty("java.class.path"), SmallHeapProcess.class.getName(),
							emulator.baseUrl().toString(), String.valueOf(SIZE)))
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			try {
				assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("has ended").isTrue();
				assertThat(Files.readString(output)).contains("done").doesNotContain("OutOfMemoryError");
				assertThat(process.exitValue()).as("exit code").isZero();
			}
			finally {
				process.destroyForcibly();
			}
			assertThat(emulator.openUploadChannels()).isZero();
		}
	}

}
