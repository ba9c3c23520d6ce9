// SPDX-License-Identifier: Apache-2.0

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
 * Tests that the console needs little memory for a large file: a JVM of 48 MiB sends a
 * file of 100 MiB.
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
