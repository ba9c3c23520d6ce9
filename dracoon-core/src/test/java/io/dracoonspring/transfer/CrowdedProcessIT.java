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

package io.dracoonspring.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many transfers at once get by with little memory.
 */
class CrowdedProcessIT {

	private static final int COUNT = 40;

	@TempDir
	Path directory;

	@TempDir
	Path targets;

	@Test
	void manyTransfersGetByWithLittleMemory() throws Exception {
		Path source = TransferFixture.file(this.directory, "crowded.bin", TransferSettings.MIN_CHUNK_SIZE + 1_000_000);
		Path output = this.directory.resolve("output.txt");
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon alice = TransferFixture.client(emulator, "alice")) {
			Node node = alice.transfers()
				.upload(UploadRequest.of(source, "/Vault"))
				.result()
				.block(TransferFixture.PATIENCE);
			assertThat(node).isNotNull();
			// without a budget, the buffers alone would need some 800 MB
			Process process = new ProcessBuilder(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
							"-XX:MaxDirectMemorySize=64m", "-Dio.netty.maxDirectMemory=0", "-cp",
							System.getProperty("java.class.path"), CrowdedProcess.class.getName(),
							emulator.baseUrl().toString(), source.toString(), String.valueOf(node.id()),
							this.targets.toString(), String.valueOf(COUNT)))
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			try {
				assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("has ended").isTrue();
				assertThat(process.exitValue()).as("exit code").isZero();
			}
			finally {
				process.destroyForcibly();
			}
			assertThat(Files.readString(output)).doesNotContain("OutOfMemoryError");
			assertThat(emulator.openUploadChannels()).isZero();
			assertThat(TransferFixture.names(this.targets)).hasSize(COUNT);
			for (int number = 0; number < COUNT; number++) {
				TransferFixture.assertSameContent(this.targets.resolve("target-" + number), source);
			}
		}
	}

}
