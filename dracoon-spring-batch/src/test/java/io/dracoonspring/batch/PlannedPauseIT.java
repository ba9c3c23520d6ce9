// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.batch.internal.allowance.CurrentLimits;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests mirrors in windows that demand a pause. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannedPauseIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private static final Duration LONGER_THAN_PATIENCE = Duration.ofSeconds(5);

	private static final String PAUSE = "Mo-Su: pause";

	private static final int FILES = 40;

	private final BulkFixture fixture = new BulkFixture("dracoon.batch.patience=2s", "dracoon.batch.concurrency=2",
			"dracoon.transfer.idle-timeout=2s", "dracoon.batch.windows[0]=Mo-Su: 1000 calls");

	private final CurrentLimits limits = this.fixture.bean(CurrentLimits.class);

	private Path source = Path.of("");

	private Path report = Path.of("");

	private String target = "";

	@BeforeEach
	void makeFiles(@TempDir Path directory) throws IOException {
		this.source = Files.createDirectory(directory.resolve("source"));
		this.report = directory.resolve("report.json");
		this.target = "/Projects/" + UUID.randomUUID();
		this.fixture.template().createFolders(this.target);
		this.fixture.emulator().clearRequests();
	}

	@AfterEach
	void reset() {
		this.limits.reset();
		this.fixture.emulator().faults().clear();
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private void addSmallFiles() throws IOException {
		for (int i = 0; i < FILES; i++) {
			Files.writeString(this.source.resolve("file " + i), "file " + i);
		}
		this.fixture.emulator()
			.faults()
			.add(Fault.delay(Duration.ofMillis(200)).on("POST", "/api/v4/nodes/files/uploads"));
	}

	private CompletableFuture<JobExecution> mirror() {
		return CompletableFuture.supplyAsync(() -> this.fixture.mirror(Map.of("source", this.source.toString(),
				"target", "dracoon:" + this.target, "verify", "content", "report", this.report.toString())));
	}

	private MirrorStatus status() {
		return this.fixture.bean(MirrorProgress.class).status();
	}

	private MirrorStatus.Running running() {
		return status().running().get(0);
	}

	private void awaitFirstFiles() {
		Awaitility.await()
			.atMost(TIMEOUT)
			.until(() -> !status().running().isEmpty() && running().sentFiles() > 0 && running().leases() > 0);
	}

	private long calls() {
		return this.fixture.emulator()
			.requests()
			.stream()
			.map(RecordedRequest::path)
			.filter((path) -> path.startsWith("/api/v4/nodes"))
			.count();
	}

	private void awaitQuiet() {
		AtomicLong last = new AtomicLong(-1);
		Awaitility.await()
			.atMost(TIMEOUT)
			.pollInterval(LONGER_THAN_PATIENCE)
			.until(() -> last.getAndSet(calls()) == last.get());
	}

	private void requireSuccess(CompletableFuture<JobExecution> mirror, int files) throws IOException {
		assertThat(mirror).succeedsWithin(TIMEOUT).satisfies((execution) -> {
			assertThat(execution.getAllFailureExceptions()).isEmpty();
			assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		});
		MirrorReport result = JsonMapper.shared().readValue(Files.readString(this.report), MirrorReport.class);
		assertThat(result.provenByContent()).isEqualTo(files);
	}

	@Test
	void planWaitsForTheEndOfThePause(CapturedOutput output) throws IOException {
		addSmallFiles();
		this.limits.replace(PAUSE, null);
		CompletableFuture<JobExecution> mirror = mirror();
		Awaitility.await().atMost(TIMEOUT).until(() -> output.getOut().contains("A planned pause begins"));
		awaitQuiet();
		assertThat(calls()).isZero();
		assertThat(mirror).isNotDone();
		assertThat(status().limits().pause()).isTrue();
		this.limits.reset();
		requireSuccess(mirror, FILES);
		assertThat(output).contains("The planned pause has ended").doesNotContain(" ERROR ", " WARN ");
	}

	@Test
	void workersKeepTheirPartsDuringThePause(CapturedOutput output) throws IOException {
		addSmallFiles();
		CompletableFuture<JobExecution> mirror = mirror();
		awaitFirstFiles();
		this.limits.replace(PAUSE, null);
		awaitQuiet();
		assertThat(running().openFiles()).isPositive();
		assertThat(running().leases()).isPositive();
		this.limits.reset();
		requireSuccess(mirror, FILES);
		assertThat(output).doesNotContain(" ERROR ", " WARN ");
	}

	@Test
	void stopEndsTheJobDuringThePause(CapturedOutput output) throws Exception {
		addSmallFiles();
		CompletableFuture<JobExecution> mirror = mirror();
		awaitFirstFiles();
		this.limits.replace(PAUSE, null);
		awaitQuiet();
		JobExecution running = this.fixture.bean(JobRepository.class)
			.findRunningJobExecutions(MirrorJob.NAME)
			.iterator()
			.next();
		this.fixture.bean(JobOperator.class).stop(running);
		assertThat(mirror).succeedsWithin(Duration.ofSeconds(10))
			.satisfies((execution) -> assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED));
		// a restart begins its plan during the pause
		CompletableFuture<JobExecution> again = mirror();
		this.limits.reset();
		requireSuccess(again, FILES);
		assertThat(output).doesNotContain(" ERROR ");
	}

	@Test
	void transferThatHasBegunContinuesSlowly() throws IOException {
		Files.write(this.source.resolve("large"), new byte[6_000_000]);
		this.limits.replace("Mo-Su: 1MB", null);
		CompletableFuture<JobExecution> mirror = mirror();
		Awaitility.await().atMost(TIMEOUT).until(() -> this.fixture.emulator().openUploadChannels() == 1);
		this.limits.replace(PAUSE, null);
		Awaitility.await()
			.pollDelay(LONGER_THAN_PATIENCE.multipliedBy(3))
			.atMost(TIMEOUT)
			.until(() -> this.fixture.emulator().openUploadChannels() == 1);
		this.limits.reset();
		requireSuccess(mirror, 1);
		assertThat(this.fixture.emulator().requests())
			.filteredOn((request) -> request.path().endsWith("/files/uploads") && request.method().equals("POST"))
			.hasSize(1);
	}

}
