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

package io.dracoonspring.emulator;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the console needs little memory for a large file: a JVM of 48 MiB sends one
 * of 100 MiB.
 */
class ShownContentIT {

	private static final long SIZE = 100L * 1024 * 1024;

	@TempDir
	Path directory;

	@Test
	void needsLittleMemoryForALargeFile() throws Exception {
		Path seed = Files.writeString(this.directory.resolve("seed.yml"), """
				defaults: false
				users:
				  - { name: carol }
				rooms:
				  - name: Large
				    files:
				      - { name: large.bin, size: %d }
				""".formatted(SIZE));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx48m", "-XX:MaxDirectMemorySize=16m", "-cp", System.getProperty("java.class.path"),
				EmulatorMain.class.getName(), "--port=0", "--seed=" + seed)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
			URI file = baseUrl(out).resolve("/_emulator/console/nodes/102/content");
			try (InputStream content = file.toURL().openStream()) {
				assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(SIZE);
			}
		}
		finally {
			process.destroyForcibly();
			assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	private static URI baseUrl(BufferedReader out) throws Exception {
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.startsWith("DRACOON emulator ready: ")) {
				return URI.create(line.substring(line.indexOf("http")));
			}
		}
		throw new AssertionError("The emulator did not start");
	}

}
