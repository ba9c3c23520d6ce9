// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Sets up a directory that managers and workers mirror into an encrypted room. */
final class ManyWorkers implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofMinutes(3);

	private static final String TARGET = "/Vault/mirror";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	private final Random random = new Random(1);

	private final Path source;

	private final Path logs;

	private final BulkProcesses processes;

	private int files;

	/**
	 * Starts the database, and creates the source directory and the target folder.
	 * @param directory an empty directory for the source, the logs and the report
	 * @param more further properties of all processes
	 * @throws IOException if the directory or the database cannot be created
	 */
	ManyWorkers(Path directory, List<String> more) throws IOException {
		this.source = Files.createDirectory(directory.resolve("source"));
		this.logs = directory;
		this.processes = new BulkProcesses(this.emulator, this.logs, more);
		this.template.createFolders(TARGET);
	}

	void addSmallFiles(int count) throws IOException {
		for (int i = 0; i < count; i++) {
			Path folder = Files.createDirectories(this.source.resolve("folder " + i % 20));
			write(folder.resolve("file " + i), this.random.nextInt(20_000));
		}
	}

	void addLargeFiles(int count) throws IOException {
		for (int i = 0; i < count; i++) {
			write(this.source.resolve("large " + i), 12_000_000 + i);
		}
	}

	private void write(Path file, int size) throws IOException {
		byte[] content = new byte[size];
		this.random.nextBytes(content);
		Files.write(file, content);
		this.files++;
	}

	Process worker(String name) throws IOException {
		return this.processes.worker(name);
	}

	Process manager(String name) throws IOException {
		return this.processes.manager(name, "source=" + this.source, "target=dracoon:" + TARGET, "verify=content",
				"report=" + this.logs.resolve("report.json"));
	}

	/**
	 * Runs the mirror again, and requires that all files still have the versions that the
	 * previous run recorded.
	 */
	void requireTrueState() throws IOException, InterruptedException {
		Process later = this.processes.manager("later", "source=" + this.source, "target=dracoon:" + TARGET,
				"run=later", "report=" + this.logs.resolve("report.json"));
		assertThat(later.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(later.exitValue()).as(() -> this.processes.log("later")).isZero();
		assertThat(report().asLeft()).isEqualTo(this.files);
		assertThat(report().onlyInTarget().files()).isZero();
	}

	private MirrorReport report() {
		return JsonMapper.builder().build().readValue(this.logs.resolve("report.json").toFile(), MirrorReport.class);
	}

	void awaitSent(int count, String manager) {
		Awaitility.await()
			.atMost(TIMEOUT)
			.failFast("The process has ended", () -> this.processes.hasEnded(manager))
			.untilAsserted(() -> assertThat(this.processes.jdbc()
				.queryForObject("select count(*) from dracoon_batch_file where state = 'SENT'", Integer.class))
				.as(() -> this.processes.log(manager) + this.processes.log("survivor"))
				.isGreaterThan(count));
	}

	DracoonEmulator emulator() {
		return this.emulator;
	}

	/** Makes all processes pause, regardless of their configured limits. */
	void pause() {
		this.processes.limits().replace("Mo-Su: pause", null);
	}

	/** Ends the pause. All processes follow their configured limits again. */
	void endPause() {
		this.processes.limits().reset();
	}

	void awaitLog(String process, String text) {
		Awaitility.await()
			.atMost(TIMEOUT)
			.failFast("The process has ended", () -> this.processes.hasEnded(process))
			.until(() -> this.processes.log(process).contains(text));
	}

	/** Counts the parts that a worker has begun to transfer. */
	long parts(String worker) {
		return this.processes.log(worker).lines().filter((line) -> line.contains("Executing step: [transfer:")).count();
	}

	/**
	 * Waits until the manager has begun the step that transfers files, and at least one
	 * worker has a valid lease.
	 */
	void awaitLiveWorkers(String manager) {
		Awaitility.await()
			.atMost(TIMEOUT)
			.failFast("The process has ended", () -> this.processes.hasEnded(manager))
			.untilAsserted(() -> {
				assertThat(this.processes.log(manager)).contains("Executing step: [transfer]");
				assertThat(this.processes.jdbc()
					.queryForObject("select count(*) from dracoon_batch_lease where name <> 'manager' "
							+ "and expires_at > current_timestamp", Integer.class))
					.isPositive();
			});
	}

	void requireQuiet(String... names) {
		assertThat(names).allSatisfy((name) -> assertThat(this.processes.log(name)).as(name)
			.doesNotContain(" ERROR ", "\tat ", "interruption"));
	}

	void requireQuietEnd(Process process, String name) throws InterruptedException {
		assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(this.processes.log(name)).doesNotContain(" ERROR ", "\tat ");
	}

	void awaitSuccess(Process process, String manager) throws InterruptedException {
		assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS))
			.as(() -> this.processes.log(manager) + this.processes.log("survivor"))
			.isTrue();
		assertThat(this.processes.log("survivor")).doesNotContain("Could not access the database that coordinates",
				"OptimisticLockingFailureException", "should not be restarted");
		assertThat(process.exitValue()).as(() -> this.processes.log(manager)).isZero();
		assertThat(this.processes.log(manager)).contains("Mirror verified: %,d files".formatted(this.files));
		MirrorReport report = report();
		assertThat(report.sent() + report.unchanged()).isEqualTo(this.files);
		assertThat(report.provenByContent()).isEqualTo(this.files);
		assertThat(report.isComplete()).isTrue();
		everyFileIsThereOnce();
	}

	private void everyFileIsThereOnce() {
		assertThat(this.dracoon.transfers()
			.verifyDirectory(this.source, NodeAddress.ofPath(TARGET), VerificationOptions.defaults())
			.filter((item) -> item.result() != VerificationItem.Result.SAME)
			.collectList()
			.block(TIMEOUT)).isEmpty();
		try (Stream<Node> found = this.template.search(TARGET, "*")) {
			assertThat(found.filter((node) -> node.cntDeletedVersions() != null && node.cntDeletedVersions() > 0))
				.isEmpty();
		}
	}

	@Override
	public void close() throws IOException {
		this.processes.close();
		this.dracoon.close();
		this.emulator.close();
	}

}
