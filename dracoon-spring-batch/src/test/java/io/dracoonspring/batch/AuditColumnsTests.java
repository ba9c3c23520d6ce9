// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Checks audits on a server where no account can read the event log. The audit reads
 * reports instead, and a map assigns the columns of the reports to the fields of entries.
 */
class AuditColumnsTests {

	private static final String COLUMNS = "dracoon.batch.audit.report-columns.";

	@TempDir
	private Path directory;

	@Test
	void linesOfReportsBecomeEntries() throws IOException {
		try (BulkFixture fixture = fixture(COLUMNS + "events.time=Time", COLUMNS + "events.userName=User",
				COLUMNS + "events.operationName=Operation", COLUMNS + "permissions[permissions.read]=Success",
				COLUMNS + "permissions.userLogin=User")) {
			fixture.template().createFolders("/Projects/new");
			// let the current second pass, because an audit covers only full seconds
			fixture.emulator().advanceClock(Duration.ofSeconds(2));
			JobExecution audit = audit(fixture);
			assertThat(audit.getAllFailureExceptions()).isEmpty();
			assertThat(audit.getStatus()).isEqualTo(BatchStatus.COMPLETED);
			AuditReport report = JsonMapper.shared()
				.readValue(Files.readString(this.directory.resolve("report.json")), AuditReport.class);
			Path files = Path.of(report.directory());
			assertThat(Files.readAllLines(files.resolve("events.csv"))).first()
				.asString()
				.startsWith("\"id\",\"time\",\"userId\",\"userName\"");
			assertThat(Files.readAllLines(files.resolve("events.jsonl"))).anySatisfy(
					(line) -> assertThat(line).contains("\"operationName\":\"Create folder\"", "\"time\":\"20"));
			assertThat(Files.readAllLines(files.resolve("permissions.jsonl"))).isNotEmpty()
				.allSatisfy((line) -> assertThat(line).contains("\"permissions\":{\"read\":"));
			assertThat(report.files()).hasSize(6)
				.filteredOn((file) -> file.name().equals("events.csv"))
				.allSatisfy((file) -> assertThat(file.entries()).isPositive());
		}
	}

	@Test
	void headingThatTheReportDoesNotHaveFailsTheJob() {
		try (BulkFixture fixture = fixture(COLUMNS + "events.time=Moment")) {
			JobExecution audit = audit(fixture);
			assertThat(audit.getStatus()).isEqualTo(BatchStatus.FAILED);
			assertThat(audit.getAllFailureExceptions()).anySatisfy((failure) -> assertThat(failure)
				.hasStackTraceContaining("The report has no column 'Moment', which '" + COLUMNS + "events.time' names")
				.hasStackTraceContaining("Operation"));
		}
	}

	@Test
	void columnThatAuditsDoNotHaveStopsTheApplication() {
		assertThatThrownBy(() -> fixture(COLUMNS + "events.when=Time"))
			.hasStackTraceContaining("'" + COLUMNS + "events' names the column 'when', but there are [id, time,");
	}

	private JobExecution audit(BulkFixture fixture) {
		return fixture.run(AuditJob.NAME, Map.of("target", this.directory.resolve("audits").toUri().toString(),
				"report", this.directory.resolve("report.json").toString(), "run", "1", "report-room", "/Projects"));
	}

	private static BulkFixture fixture(String... columns) {
		BulkFixture fixture = new BulkFixture(Stream
			.concat(Stream.of("dracoon.auth.username=admin", "dracoon.batch.audit.enabled=true"), Stream.of(columns))
			.toArray(String[]::new));
		fixture.emulator().serverVersion("5.47.0");
		return fixture;
	}

}
