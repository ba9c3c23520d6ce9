// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the template and resources transfer large files in little memory. */
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
				assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("process has ended").isTrue();
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
