// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that transfers can be resumed after their process has been killed without
 * warning.
 */
class KilledProcessIT {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int SIZE = 4 * PART + 17;

	@TempDir
	Path directory;

	@TempDir
	Path targets;

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void upload(String room) throws Exception {
		Path source = TransferFixture.file(this.directory, "killed.bin", SIZE);
		Path tokenFile = this.directory.resolve("token.json");
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon alice = TransferFixture.client(emulator, "alice")) {
			kill(start(emulator, "upload", room, source, tokenFile, 2), tokenFile,
					(token) -> TransferFixture.tokens(emulator).uploadOf(token).parts().size() == 2);
			assertThat(emulator.openUploadChannels()).isOne();
			finish(start(emulator, "upload", room, source, tokenFile, 1000));
			assertThat(emulator.openUploadChannels()).isZero();
			assertThat(tokenFile).doesNotExist();
			// expect five parts, none of them twice
			assertThat(emulator.requests())
				.filteredOn((request) -> request.method().equals("PUT") && !request.path().startsWith("/api/"))
				.hasSize(5);
			Path copy = this.targets.resolve("copy.bin");
			alice.transfers()
				.download(DownloadRequest.of(room + "/killed.bin", copy))
				.result()
				.block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void download(String room) throws Exception {
		Path source = TransferFixture.file(this.directory, "killed.bin", SIZE);
		Path tokenFile = this.directory.resolve("token.json");
		Path copy = this.targets.resolve("copy.bin");
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon alice = TransferFixture.client(emulator, "alice")) {
			Node node = alice.transfers()
				.upload(UploadRequest.of(source, room))
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(node).isNotNull();
			String id = String.valueOf(node.id());
			kill(start(emulator, "download", id, copy, tokenFile, 2), tokenFile,
					(token) -> TransferFixture.tokens(emulator).downloadOf(token).received() >= PART);
			int left = (int) (SIZE
					- TransferFixture.tokens(emulator).downloadOf(ResumeToken.read(tokenFile)).received());
			assertThat(copy).doesNotExist();
			int before = emulator.requests().size();
			finish(start(emulator, "download", id, copy, tokenFile, 1000));
			TransferFixture.assertSameContent(copy, source);
			assertThat(TransferFixture.names(this.targets)).containsExactly("copy.bin");
			assertThat(tokenFile).doesNotExist();
			assertThat(emulator.requests().stream().skip(before)).filteredOn((request) -> request.status() == 206)
				.hasSize((left + PART - 1) / PART);
		}
	}

	private static Process start(DracoonEmulator emulator, String direction, String node, Path file, Path tokenFile,
			int pieces) throws IOException {
		List<String> command = JavaCommand.of(TransferProcess.class);
		command.addAll(List.of(emulator.baseUrl().toString(), direction, node, file.toString(), tokenFile.toString(),
				String.valueOf(pieces)));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static void kill(Process process, Path tokenFile, Predicate<ResumeToken> reached)
			throws InterruptedException {
		try {
			Awaitility.await()
				.atMost(TransferFixture.TIMEOUT)
				.until(() -> Files.exists(tokenFile) && reached.test(ResumeToken.read(tokenFile)));
			assertThat(process.isAlive()).isTrue();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static void finish(Process process) throws InterruptedException {
		try {
			assertThat(process.waitFor(TransferFixture.TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).isZero();
		}
		finally {
			process.destroyForcibly();
		}
	}

}
