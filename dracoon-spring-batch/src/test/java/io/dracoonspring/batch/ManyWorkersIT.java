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

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A manager and three workers on one database, and whatever can happen to processes.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes cannot be stopped and continued there")
class ManyWorkersIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final int SMALL = 1000;

	private static final int LARGE = 4;

	private static final String TARGET = "/Vault/mirror";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount("dracoon-emulator", "dracoon-emulator", "alice", "Emulator-2026!")
		.encryptionPassword("Encryption-2026!")
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	private final Path source;

	private final Path logs;

	private final BulkProcesses processes;

	ManyWorkersIT(@TempDir Path directory) throws IOException {
		this.source = Files.createDirectory(directory.resolve("source"));
		this.logs = directory;
		this.processes = new BulkProcesses(this.emulator, this.logs);
	}

	@BeforeEach
	void makeFiles() throws IOException {
		Random random = new Random(1);
		for (int i = 0; i < SMALL; i++) {
			Path folder = Files.createDirectories(this.source.resolve("folder " + i % 20));
			byte[] content = new byte[random.nextInt(20_000)];
			random.nextBytes(content);
			Files.write(folder.resolve("file " + i), content);
		}
		for (int i = 0; i < LARGE; i++) {
			byte[] content = new byte[24_000_000 + i];
			random.nextBytes(content);
			Files.write(this.source.resolve("large " + i), content);
		}
		this.template.createFolders(TARGET);
	}

	@AfterEach
	void close() throws IOException {
		this.processes.close();
		this.dracoon.close();
		this.emulator.close();
	}

	private Process manager(String name) throws IOException {
		return this.processes.manager(name, "source=" + this.source, "target=dracoon:" + TARGET, "verify=content",
				"report=" + this.logs.resolve("report.json"));
	}

	private void awaitSent(int files, String log) {
		Awaitility.await()
			.atMost(PATIENCE)
			.failFast("The process has ended", () -> this.processes.hasEnded(log))
			.untilAsserted(() -> assertThat(this.processes.jdbc()
				.queryForObject("select count(*) from dracoon_batch_file where state = 'SENT'", Integer.class))
				.as(() -> this.processes.log(log) + this.processes.log("survivor"))
				.isGreaterThan(files));
	}

	@Test
	void everyFileArrivesOnceWhateverHappensToProcesses() throws Exception {
		Process killed = this.processes.worker("killed");
		Process stopped = this.processes.worker("stopped");
		this.processes.worker("survivor");
		Process first = manager("first manager");
		awaitSent(SMALL / 10, "first manager");
		// SIGKILL
		killed.destroyForcibly().waitFor();
		awaitSent(SMALL / 5, "first manager");
		BulkProcesses.signal(stopped, "STOP");
		awaitSent(SMALL * 3 / 10, "first manager");
		first.destroyForcibly().waitFor();
		Process second = manager("second manager");
		awaitSent(SMALL / 2, "second manager");
		BulkProcesses.signal(stopped, "CONT");
		assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
			.as(() -> this.processes.log("second manager") + this.processes.log("survivor"))
			.isTrue();
		assertThat(second.exitValue()).as(() -> this.processes.log("second manager")).isZero();
		assertThat(this.processes.log("second manager")).contains("Mirror verified: 1,004 files");
		MirrorReport report = JsonMapper.builder()
			.build()
			.readValue(this.logs.resolve("report.json").toFile(), MirrorReport.class);
		assertThat(report.sent() + report.unchanged()).isEqualTo(SMALL + LARGE);
		assertThat(report.provenByContent()).isEqualTo(SMALL + LARGE);
		assertThat(report.isComplete()).isTrue();
		everyFileIsThereOnce();
	}

	private void everyFileIsThereOnce() {
		assertThat(this.dracoon.transfers()
			.verifyDirectory(this.source, NodeAddress.ofPath(TARGET), VerificationOptions.defaults())
			.filter((item) -> item.result() != VerificationItem.Result.SAME)
			.collectList()
			.block(PATIENCE)).isEmpty();
		try (Stream<Node> deleted = this.template.search(TARGET, "*")) {
			assertThat(deleted.filter((node) -> node.cntDeletedVersions() != null && node.cntDeletedVersions() > 0))
				.isEmpty();
		}
	}

}
