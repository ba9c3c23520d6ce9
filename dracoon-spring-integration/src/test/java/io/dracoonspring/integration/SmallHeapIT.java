// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class SmallHeapIT {

	private static final int PIECE = 1 << 20;

	private static final int PIECES = 300;

	@TempDir
	Path directory;

	@Test
	void largeFileStreamsThroughLittleMemory() throws Exception {
		Path log = this.directory.resolve("log.txt");
		Path copies = Files.createDirectory(this.directory.resolve("copies"));
		CRC32 checksum = new CRC32();
		try (DracoonEmulator emulator = DracoonEmulator.start(); Dracoon dracoon = Clients.alice(emulator)) {
			DracoonTemplate template = new DracoonTemplate(dracoon);
			template.createFolders("/Projects/large");
			template.write("/Projects/large/file.bin", (output) -> write(new CheckedOutputStream(output, checksum)));
			Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Xmx96m", "-cp", System.getProperty("java.class.path"), SmallHeapProcess.class.getName(),
					emulator.baseUrl().toString(), copies.toString())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			try {
				assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("process has ended").isTrue();
				assertThat(Files.readString(log)).contains("checksum " + checksum.getValue())
					.doesNotContain("OutOfMemoryError");
			}
			finally {
				process.destroyForcibly();
			}
			assertThat(template.get("/Vault/large/file.bin").size()).isEqualTo((long) PIECE * PIECES);
			assertThat(emulator.openUploadChannels()).isZero();
		}
	}

	private static void write(OutputStream output) throws IOException {
		SplittableRandom random = new SplittableRandom(1);
		byte[] piece = new byte[PIECE];
		for (int i = 0; i < PIECES; i++) {
			random.nextBytes(piece);
			output.write(piece);
		}
	}

}
