// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the log shows names of files without characters that would break a line of
 * the log, also at the level DEBUG.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows does not allow such names")
class LoggedNamesTests {

	private static final String EVIL = "a\nERROR forged\u202Etxt.exe";

	private static final String SHOWN = "a\\u000AERROR forged\\u202Etxt.exe";

	@TempDir
	Path directory;

	@Test
	void targetThatIsCreatedDuringTheDownload() throws IOException {
		Path target = this.directory.resolve(EVIL);
		Path other = TransferFixture.file(this.directory, "other.bin", 10);
		RequestHook hook = new RequestHook(HaltingConnector::isContent, 0, () -> copy(other, target));
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon alice = TransferFixture.client(emulator, "alice", (builder) -> builder.connector(hook));
				CapturedLogs logs = new CapturedLogs()) {
			alice.transfers()
				.download(DownloadRequest.of(NodeAddress.ofPath("/Vault/recovery-codes.txt"), target)
					.withExisting(ExistingFile.SKIP))
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(hook.seen()).isPositive();
			assertThat(logs.lines()).anyMatch((line) -> line.contains("created the target") && line.contains(SHOWN));
			assertThat(logs.lines()).noneMatch((line) -> line.contains(EVIL));
		}
		assertThat(target).hasSize(10);
	}

	@Test
	void tokenFileThatIsOfNoUse() throws IOException {
		Path token = Files.writeString(this.directory.resolve(EVIL), "no token");
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon alice = TransferFixture.client(emulator, "alice");
				CapturedLogs logs = new CapturedLogs()) {
			alice.transfers()
				.download(DownloadRequest
					.of(NodeAddress.ofPath("/Vault/recovery-codes.txt"), this.directory.resolve("codes.txt"))
					.withTokenFile(token))
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(logs.lines())
				.anyMatch((line) -> line.contains("Could not read the token file") && line.contains(SHOWN));
			assertThat(logs.lines()).noneMatch((line) -> line.contains(EVIL));
		}
	}

	private static void copy(Path source, Path target) {
		try {
			Files.copy(source, target);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
