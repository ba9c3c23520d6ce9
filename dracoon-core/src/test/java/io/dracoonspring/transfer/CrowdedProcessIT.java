// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs many transfers at once with little memory. Each transfer ends, even if there is
 * too little memory for it.
 */
class CrowdedProcessIT {

	private static final int COUNT = 60;

	@TempDir
	Path directory;

	@TempDir
	Path targets;

	private Path source;

	@BeforeEach
	void makeSource() throws IOException {
		this.source = TransferFixture.file(this.directory, "crowded.bin", 12_000_000);
	}

	@Test
	void manyTransfersGetByWithLittleMemory() throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			// without a budget, the buffers alone would need some 1,400 MB
			Map<String, Integer> outcomes = run(emulator, 64, 60_000);
			assertThat(outcomes).containsOnly(Map.entry(CrowdedProcess.SUCCEEDED, 2 * COUNT));
			assertThat(emulator.openUploadChannels()).isZero();
		}
		assertThat(TransferFixture.names(this.targets)).hasSize(COUNT);
		for (int number = 0; number < COUNT; number++) {
			TransferFixture.assertSameContent(this.targets.resolve("target-" + number), this.source);
		}
	}

	@Test
	void eachTransferEndsWithItsReasonWhereThereIsTooLittleMemory() throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			Map<String, Integer> outcomes = run(emulator, 40, 300);
			assertThat(outcomes).doesNotContainKey(CrowdedProcess.UNKNOWN).containsKey(Reason.OUT_OF_MEMORY.name());
			assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2 * COUNT);
		}
	}

	private Map<String, Integer> run(DracoonEmulator emulator, int heapMebibytes, int idleMillis) throws Exception {
		Path output = this.directory.resolve("output.txt");
		Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + heapMebibytes + "m", "-XX:MaxDirectMemorySize=96m", "-Dio.netty.maxDirectMemory=0", "-cp",
				System.getProperty("java.class.path"), CrowdedProcess.class.getName(), emulator.baseUrl().toString(),
				this.source.toString(), String.valueOf(upload(emulator)), this.targets.toString(),
				String.valueOf(COUNT), String.valueOf(idleMillis), "300"))
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("process has ended").isTrue();
			assertThat(process.exitValue()).as("all transfers have ended:\n%s", Files.readString(output)).isZero();
		}
		finally {
			process.destroyForcibly();
		}
		return outcomes(output);
	}

	private long upload(DracoonEmulator emulator) {
		try (Dracoon alice = TransferFixture.client(emulator, "alice")) {
			Node node = alice.transfers()
				.upload(UploadRequest.of(this.source, "/Vault"))
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(node).isNotNull();
			return node.id();
		}
	}

	private static Map<String, Integer> outcomes(Path output) throws IOException {
		Map<String, Integer> outcomes = new TreeMap<>();
		for (String line : Files.readAllLines(output)) {
			if (line.matches("[A-Za-z_-]+ [1-9][0-9]*")) {
				String[] words = line.split(" ");
				outcomes.put(words[0], Integer.valueOf(words[1]));
			}
		}
		return outcomes;
	}

}
