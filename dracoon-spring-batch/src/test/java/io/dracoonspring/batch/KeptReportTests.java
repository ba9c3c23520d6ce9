// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.batch.internal.report.KeptReport;
import io.dracoonspring.batch.internal.report.ReportStore;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests how long the plans and reports of mirrors are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptReportTests {

	private static final int FILES = 5;

	private final BulkFixture fixture = new BulkFixture("dracoon.batch.parts.least=1", "dracoon.batch.chunk-size=1",
			"dracoon.batch.concurrency=1");

	private final ReportStore reports = this.fixture.bean(ReportStore.class);

	private final JdbcTemplate jdbc = this.fixture.bean(JdbcTemplate.class);

	@TempDir
	private Path source;

	private String target = "";

	private int runs;

	@BeforeEach
	void makeTree() throws IOException {
		for (int i = 0; i < FILES; i++) {
			Files.writeString(this.source.resolve("file " + i), "content");
		}
		this.target = "/Projects/" + UUID.randomUUID();
		this.fixture.template().createFolders(this.target);
	}

	@AfterEach
	void endFaults() {
		this.fixture.emulator().faults().clear();
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private JobExecution mirror(BulkFixture application, String... more) {
		Map<String, String> parameters = new HashMap<>(Map.of("source", this.source.toString(), "target",
				"dracoon:" + this.target, "run", String.valueOf(this.runs++)));
		for (String each : more) {
			String[] parameter = each.split("=", 2);
			parameters.put(parameter[0], parameter[1]);
		}
		return application.mirror(parameters);
	}

	private JobExecution mirror(String... more) {
		return mirror(this.fixture, more);
	}

	private JobExecution failed(String... more) {
		this.fixture.emulator()
			.faults()
			.add(Fault.status(507).on("POST", "/api/v4/nodes/files/uploads").after(2).times(1000));
		JobExecution execution = mirror(more);
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		endFaults();
		return execution;
	}

	private static long files(JdbcTemplate jdbc, JobExecution execution) {
		return jdbc.queryForObject("select count(*) from dracoon_batch_file where job_instance_id = ?", Long.class,
				execution.getJobInstanceId());
	}

	private long files(JobExecution execution) {
		return files(this.jdbc, execution);
	}

	// moves the times of all reports to the past
	private void age(int days) {
		this.jdbc.update("update dracoon_batch_report set started_at = started_at - interval '" + days
				+ "' day, ended_at = ended_at - interval '" + days + "' day");
	}

	@Test
	void planAndReportOfACompleteRunAreKeptForThirtyDays() {
		JobExecution first = mirror();
		long job = first.getJobInstanceId();
		KeptReport kept = this.reports.find(job).orElseThrow();
		assertThat(kept.source()).isEqualTo(this.source.toString());
		assertThat(kept.target()).isEqualTo("dracoon:" + this.target);
		assertThat(kept.dryRun()).isFalse();
		assertThat(kept.complete()).isTrue();
		assertThat(kept.ended()).isAfterOrEqualTo(kept.started());
		assertThat(kept.counts()).isEqualTo(new KeptReport.Counts(FILES, 7 * FILES, FILES, 7 * FILES, 0, 0, 0, 0));
		assertThat(this.reports.report(job)).hasValueSatisfying((report) -> assertThat(report.isComplete()).isTrue());
		age(29);
		mirror();
		assertThat(files(first)).isEqualTo(FILES);
		age(2);
		mirror();
		assertThat(files(first)).isZero();
		assertThat(this.reports.find(job)).isEmpty();
	}

	@Test
	void keptPlansAreNoOpenWork() {
		failed();
		mirror();
		assertThat(this.fixture.bean(MirrorProgress.class).status().running()).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from dracoon_batch_part", Long.class)).isZero();
		assertThat(this.jdbc.queryForList("select resume_token from dracoon_batch_file where resume_token is not null"))
			.isEmpty();
	}

	@Test
	void failedRunThatCanBeStartedAgainIsKept() {
		JobExecution failed = failed("run=again");
		assertThat(this.reports.report(failed.getJobInstanceId()))
			.hasValueSatisfying((report) -> assertThat(report.interruption()).isNotNull());
		KeptReport kept = this.reports.find(failed.getJobInstanceId()).orElseThrow();
		assertThat(kept.complete()).isFalse();
		assertThat(kept.ended()).isNotNull();
		assertThat(kept.counts()).satisfies((counts) -> assertThat(counts.open()).isPositive());
		age(40);
		mirror("dryRun=true");
		assertThat(files(failed)).isEqualTo(FILES);
		assertThat(mirror("run=again").getStatus()).isEqualTo(BatchStatus.COMPLETED);
		KeptReport complete = this.reports.find(failed.getJobInstanceId()).orElseThrow();
		assertThat(complete.complete()).isTrue();
		assertThat(complete.started()).isBefore(kept.started());
	}

	@Test
	void failedRunThatALaterOneHasReplacedIsKeptForItsRetention() {
		JobExecution failed = failed();
		mirror();
		assertThat(files(failed)).isEqualTo(FILES);
		age(31);
		mirror();
		assertThat(files(failed)).isZero();
	}

	@Test
	void failedDryRunWithoutItsPlanCannotGoOn() {
		// the report cannot be written, because its directory is a file
		String report = "report=" + this.source.resolve("file 0/report.json");
		JobExecution failed = mirror("dryRun=true", "run=again", report);
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(files(failed)).isEqualTo(FILES);
		age(31);
		mirror("dryRun=true");
		assertThat(files(failed)).isZero();
		JobExecution late = mirror("dryRun=true", "run=again", report);
		assertThat(late.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(late.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("The plan of this run was deleted"));
		assertThat(this.reports.find(failed.getJobInstanceId())).isEmpty();
	}

	@Test
	void latestRunsComeFirst() {
		List<Long> jobs = List.of(mirror("dryRun=true").getJobInstanceId(), mirror().getJobInstanceId());
		assertThat(this.reports.latest(2)).extracting(KeptReport::job).containsExactly(jobs.get(1), jobs.get(0));
		assertThat(this.reports.latest(2)).extracting(KeptReport::dryRun).containsExactly(false, true);
	}

	@Test
	void nothingIsKeptWithoutARetention() {
		try (BulkFixture application = new BulkFixture("dracoon.batch.mirror.report-retention=0")) {
			application.template().createFolders(this.target);
			JobExecution execution = mirror(application);
			assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(files(application.bean(JdbcTemplate.class), execution)).isZero();
			assertThat(application.bean(ReportStore.class).latest(1)).isEmpty();
		}
	}

}
