// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the log output of transfers. The emulator runs in the same process and writes its
 * own log.
 */
class TransferLogTests {

	private static final List<String> CLIENT = List.of("io.dracoonspring.", "org.springframework.web.reactive",
			"org.springframework.http.codec", "reactor.netty.http.client", "reactor.core", "reactor.util",
			"reactor.pool");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final CapturedLogs logs = new CapturedLogs();

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.logs.close();
		this.emulator.close();
	}

	@Test
	void transfersLeaveNoSecretAndNoNameInTheLog() throws IOException {
		this.emulator.faults().add(Fault.slowDown().on(Target.S3_PART).times(1));
		Path source = TransferFixture.file(this.directory, "salaries.bin", 1000);
		String token;
		try (Dracoon alice = TransferFixture.client(this.emulator, "alice", (builder) -> builder.revokeOnClose(true))) {
			Node node = alice.transfers()
				.upload(UploadRequest.of(source, "/Vault"))
				.result()
				.block(TransferFixture.TIMEOUT);
			alice.transfers()
				.download(DownloadRequest.of(node.id(), this.directory.resolve("salaries.copy")))
				.result()
				.block(TransferFixture.TIMEOUT);
			alice.transfers()
				.download(DownloadRequest.of("/Vault/salaries.none", this.directory.resolve("salaries.none")))
				.result()
				.onErrorComplete()
				.block(TransferFixture.TIMEOUT);
			token = alice.tokenSource().token().block(TransferFixture.TIMEOUT).value().value();
		}
		List<String> lines = lines(Level.TRACE);
		assertThat(lines).anyMatch((line) -> line.contains("A transfer has ended")
				&& line.contains("dracoon.transfer.direction=\"upload\"") && line.contains("bytes=\"1000\""));
		assertThat(lines)
			.anyMatch((line) -> line.contains("A transfer has ended") && line.contains("\"SOURCE_MISSING\""));
		assertThat(lines).filteredOn((line) -> line.contains("A step of a transfer is repeated"))
			.singleElement()
			.satisfies((line) -> assertThat(line).contains("dracoon.retry.reason=\"SlowDown\"")
				.containsPattern("dracoon.request.id=\"[0-9a-f-]{36}\""));
		assertThat(lines).anyMatch((line) -> line.contains("dracoon.token.grant=\"password\""));
		for (String secret : List.of(token, "Emulator-2026!", "Encryption-2026!", "X-Amz-Signature=", "BEGIN")) {
			assertThat(lines).noneMatch((line) -> line.contains(secret));
		}
		assertThat(lines(Level.INFO)).noneMatch((line) -> line.contains("salaries"));
	}

	private List<String> lines(Level level) {
		return this.logs.lines(level).stream().filter(TransferLogTests::isOfClient).toList();
	}

	private static boolean isOfClient(String line) {
		return CLIENT.stream().anyMatch(line::startsWith) && !line.startsWith("io.dracoonspring.emulator");
	}

}
