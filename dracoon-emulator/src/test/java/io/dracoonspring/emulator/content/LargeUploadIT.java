// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that content is never held in memory: a JVM of 96 MiB serves a file of 1 GiB.
 */
class LargeUploadIT {

	@TempDir
	Path directory;

	@Test
	void servesALargeFileWithLittleMemory() throws IOException, InterruptedException {
		Path log = this.directory.resolve("log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx96m", "-XX:MaxDirectMemorySize=96m", "-cp", System.getProperty("java.class.path"),
				LargeUploadMain.class.getName(), this.directory.resolve("content").toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(Files.readString(log))
			.contains("uploaded " + LargeUploadMain.SIZE + ", downloaded " + LargeUploadMain.SIZE);
		assertThat(process.exitValue()).isZero();
	}

}
