// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.batch.internal.partition.JobGuard;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the names of the directories of audits that are not complete. */
class AuditDirectoryTests {

	private final BulkFixture fixture = BulkFixture.withEventLog(Duration.ZERO, "dracoon.auth.username=admin",
			"dracoon.batch.audit.enabled=true");

	@TempDir
	private Path target;

	@TempDir
	private Path reports;

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private JobExecution audit(String run) {
		// let the current second pass, because an audit covers only events before the
		// second in which the audit begins
		this.fixture.emulator().advanceClock(Duration.ofSeconds(2));
		return this.fixture.run(AuditJob.NAME, Map.of("target", this.target.toString(), "run", run, "report",
				this.reports.resolve(run + ".json").toString()));
	}

	private Path complete(String run) throws IOException {
		JobExecution execution = audit(run);
		assertThat(execution.getAllFailureExceptions()).isEmpty();
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		return directory(run);
	}

	private Path directory(String run) throws IOException {
		return Path.of(JsonMapper.shared()
			.readValue(Files.readString(this.reports.resolve(run + ".json")), AuditReport.class)
			.directory());
	}

	private List<String> names() throws IOException {
		try (Stream<Path> directories = Files.list(this.target)) {
			return directories.map((directory) -> directory.getFileName().toString()).sorted().toList();
		}
	}

	private static Path incomplete(Path directory) {
		return directory.resolveSibling(directory.getFileName() + ".incomplete");
	}

	private void event(String name) {
		this.fixture.template().createFolders("/Projects/" + name);
	}

	private List<Long> logged() {
		return List.copyOf(this.fixture.bean(Dracoon.class)
			.eventLog()
			.list(LogEventQuery.all())
			.map(LogEvent::id)
			.collectList()
			.block());
	}

	private List<Long> written() throws IOException {
		List<Long> ids = new ArrayList<>();
		for (String name : names()) {
			Files.readAllLines(this.target.resolve(name).resolve("events.jsonl"))
				.forEach((line) -> ids.add(JsonMapper.shared().readTree(line).get("id").asLong()));
		}
		return ids;
	}

	// restores the state that a process leaves if it is killed after it has moved the
	// checkpoint, either before or after it renames the directory
	private void kill(String run, boolean renamed) throws IOException {
		Path directory = directory(run);
		if (!renamed) {
			Files.move(directory, incomplete(directory));
		}
		Files.delete(this.reports.resolve(run + ".json"));
		JdbcTemplate jdbc = this.fixture.bean(JdbcTemplate.class);
		long last = jdbc.queryForObject("select max(job_execution_id) from batch_job_execution", Long.class);
		jdbc.update("update batch_job_execution set status = 'STARTED', end_time = null where job_execution_id = ?",
				last);
		jdbc.update("update batch_step_execution set status = 'STARTED', end_time = null where job_execution_id = ? "
				+ "and step_name = 'report'", last);
	}

	@Test
	void nameSaysThatAnAuditIsNotComplete() throws IOException {
		this.fixture.emulator().faults().add(Fault.status(400).on("GET", "/api/v4/eventlog/events"));
		assertThat(audit("1").getStatus()).isEqualTo(BatchStatus.FAILED);
		this.fixture.emulator().faults().clear();
		assertThat(names()).singleElement().asString().matches("\\d{8}T\\d{6}Z-\\d+\\.incomplete");
		String incomplete = names().get(0);
		Path directory = complete("1");
		assertThat(names()).containsExactly(directory.getFileName().toString());
		assertThat(incomplete(directory).getFileName()).hasToString(incomplete);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void killedProcessIsContinuedBeforeAndAfterTheRename(boolean renamed) throws IOException {
		Path directory = complete("1");
		kill("1", renamed);
		this.fixture.bean(JobGuard.class).recover(Set.of(AuditJob.NAME));
		assertThat(complete("1")).isEqualTo(directory).isDirectory();
		assertThat(names()).containsExactly(directory.getFileName().toString());
		event("new");
		complete("2");
		assertThat(written()).containsExactlyInAnyOrderElementsOf(logged());
	}

	@Test
	void nextAuditRenamesTheDirectoryOfAKilledOne() throws IOException {
		Path first = complete("1");
		kill("1", false);
		assertThat(names()).containsExactly(incomplete(first).getFileName().toString());
		event("new");
		Path second = complete("2");
		assertThat(names()).containsExactly(first.getFileName().toString(), second.getFileName().toString());
		// expect that the killed audit can still be completed, and then writes its report
		this.fixture.bean(JobGuard.class).recover(Set.of(AuditJob.NAME));
		assertThat(complete("1")).isEqualTo(first);
		assertThat(written()).containsExactlyInAnyOrderElementsOf(logged());
	}

	@Test
	void missingDirectoryIsNamed() throws IOException {
		Path directory = complete("1");
		kill("1", true);
		Files.move(directory, this.reports.resolve("moved"));
		this.fixture.bean(JobGuard.class).recover(Set.of(AuditJob.NAME));
		assertThat(audit("1").getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining(".incomplete' is missing"));
	}

}
