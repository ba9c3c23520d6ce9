// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests jobs whose PostgreSQL is unavailable for some time. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseOutageIT {

	private static final int FILES = 40;

	private final KillablePostgres postgres;

	private final DatabaseProxy proxy;

	private final BulkFixture fixture;

	private Path directory = Path.of("");

	DatabaseOutageIT(@TempDir Path data) throws IOException {
		this.postgres = new KillablePostgres(data);
		this.proxy = new DatabaseProxy(this.postgres.port(), this.postgres::crash);
		// use a short timeout of the pool, because the pool must not hide the outage.
		// Some outages last longer than a lease
		this.fixture = BulkFixture.withEventLog(Duration.ZERO, "dracoon.auth.username=admin",
				"dracoon.batch.audit.enabled=true", "dracoon.batch.lease=4s",
				"spring.datasource.url=jdbc:postgresql://localhost:" + this.proxy.port()
						+ "/postgres?user=postgres&prepareThreshold=0",
				"spring.datasource.hikari.connection-timeout=1000", "spring.batch.jdbc.initialize-schema=always",
				"dracoon.batch.jdbc.initialize-schema=always");
	}

	@BeforeAll
	void fill() {
		Dracoon admin = this.fixture.bean(Dracoon.class);
		long room = this.fixture.template().get("/Projects").id();
		Flux.range(0, 700)
			.flatMap((folder) -> admin.nodes().createFolder(CreateFolderRequest.of(room, "folder " + folder)), 8)
			.blockLast();
	}

	@BeforeEach
	void makeDirectory(@TempDir Path temp) {
		this.directory = temp;
	}

	@AfterAll
	void close() throws IOException {
		this.fixture.close();
		this.proxy.close();
		this.postgres.close();
	}

	private void announce(String statement, String commit, int seconds) {
		if (commit.equals("lost")) {
			this.proxy.loseCommitOf(statement, Duration.ofSeconds(seconds));
		}
		else if (commit.equals("killed")) {
			this.proxy.crashAtCommitOf(statement);
		}
		else {
			this.proxy.cutAt(statement, Duration.ofSeconds(seconds));
		}
	}

	private void requireSuccess(JobExecution execution) {
		assertThat(this.proxy.hasBegun()).isTrue();
		assertThat(execution.getAllFailureExceptions()).isEmpty();
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
	}

	private <T> T report(Class<T> type) throws IOException {
		return JsonMapper.shared().readValue(Files.readString(this.directory.resolve("report.json")), type);
	}

	@ParameterizedTest(name = "{0}, commit {1}, {2} s")
	@CsvSource(delimiter = '|',
			value = { "insert into dracoon_batch_file | sent | 0", "insert into dracoon_batch_file | lost | 0",
					"insert into dracoon_batch_file | sent | 9", "insert into dracoon_batch_part | lost | 0",
					"INSERT INTO BATCH_STEP_EXECUTION( | lost | 0", "update dracoon_batch_file set state | sent | 0",
					"update dracoon_batch_file set state | lost | 9",
					"in ('FAILED', 'UNSUPPORTED') or result in | sent | 0", "delete from dracoon_batch_file | lost | 0",
					"delete from dracoon_batch_part | sent | 9", "READ_COUNT = | lost | 0",
					"UPDATE BATCH_JOB_EXECUTION_CONTEXT | lost | 0", "insert into dracoon_batch_file | killed | 0",
					"update dracoon_batch_file set state | killed | 0" })
	void mirrorSurvivesAnOutage(String statement, String commit, int seconds, CapturedOutput output)
			throws IOException {
		Path source = Files.createDirectory(this.directory.resolve("source"));
		for (int i = 0; i < FILES; i++) {
			Files.writeString(source.resolve("file " + i), "file " + i);
		}
		String target = "/Projects/" + UUID.randomUUID();
		this.fixture.template().createFolders(target);
		announce(statement, commit, seconds);
		requireSuccess(this.fixture.mirror(Map.of("source", source.toString(), "target", "dracoon:" + target, "verify",
				"content", "report", this.directory.resolve("report.json").toString())));
		assertThat(output).doesNotContain("should not be restarted", "Encountered an error", "Rolling back chunk");
		MirrorReport report = report(MirrorReport.class);
		assertThat(report.sent() + report.unchanged()).isEqualTo(FILES);
		assertThat(report.provenByContent()).isEqualTo(FILES);
		try (Stream<Node> files = this.fixture.template().list(target)) {
			assertThat(files).hasSize(FILES).allSatisfy((file) -> assertThat(file.cntDeletedVersions()).isIn(null, 0));
		}
	}

	@ParameterizedTest(name = "{0}, commit {1}, {2} s")
	@CsvSource(delimiter = '|', value = { "UPDATE BATCH_STEP_EXECUTION_CONTEXT | sent | 0",
			"insert into dracoon_batch_audit_event | sent | 0", "insert into dracoon_batch_audit_event | lost | 0",
			"insert into dracoon_batch_audit_event | sent | 9",
			"dracoon_batch_audit_event set job_instance_id | lost | 0",
			"dracoon_batch_audit_event set job_instance_id | sent | 0",
			"insert into dracoon_batch_audit_event | killed | 0" })
	void auditSurvivesAnOutage(String statement, String commit, int seconds) throws IOException {
		// advance the time, because an audit omits the latest events, and let the client
		// read the new time
		this.fixture.emulator().advanceClock(Duration.ofMinutes(1));
		this.fixture.template().get("/Projects");
		announce(statement, commit, seconds);
		requireSuccess(this.fixture.run(AuditJob.NAME, Map.of("target", this.directory.resolve("audits").toString(),
				"report", this.directory.resolve("report.json").toString())));
		long events = this.fixture.bean(Dracoon.class).eventLog().list(LogEventQuery.all()).count().block();
		AuditReport report = report(AuditReport.class);
		assertThat(report.files()).filteredOn((file) -> file.name().startsWith("events"))
			.hasSize(2)
			.allSatisfy((file) -> assertThat(file.entries()).isEqualTo(events));
		List<String> lines = Files.readAllLines(Path.of(report.directory()).resolve("events.jsonl"));
		assertThat(lines).hasSize((int) events).doesNotHaveDuplicates();
	}

}
