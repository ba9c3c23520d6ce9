// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests audits on machines whose clock differs from the server's. */
class AuditClockTests {

	private static final int AUDITS = 4;

	private static final int FOLDERS = 50;

	@TempDir
	private Path target;

	private @Nullable BulkFixture started;

	private int number;

	@AfterEach
	void close() {
		fixture().close();
	}

	private void start(Duration clockOffset) {
		this.started = BulkFixture.withEventLog(clockOffset, "dracoon.auth.username=admin",
				"dracoon.batch.audit.enabled=true");
	}

	private BulkFixture fixture() {
		return Objects.requireNonNull(this.started);
	}

	private JobExecution audit() {
		return fixture().run(AuditJob.NAME, new HashMap<>(
				Map.of("target", this.target.toString(), "content", "events", "run", String.valueOf(++this.number))));
	}

	private void folders() {
		IntStream.range(0, FOLDERS)
			.forEach((folder) -> fixture().template().createFolders("/Projects/folder " + this.number + "-" + folder));
	}

	private List<Long> logged() {
		return List.copyOf(fixture().bean(Dracoon.class)
			.eventLog()
			.list(LogEventQuery.all())
			.map(LogEvent::id)
			.collectList()
			.block());
	}

	private List<Long> written() throws IOException {
		List<Long> ids = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.target)) {
			for (Path file : files.filter((file) -> file.endsWith("events.jsonl")).toList()) {
				Files.readAllLines(file)
					.forEach((line) -> ids.add(JsonMapper.shared().readTree(line).get("id").asLong()));
			}
		}
		return ids;
	}

	@ParameterizedTest
	@ValueSource(ints = { -70, -58, 58 })
	void auditsLoseNothingWhateverTheClockOfTheMachineSays(int minutes) throws IOException {
		start(Duration.ofMinutes(minutes));
		for (int audit = 0; audit < AUDITS; audit++) {
			folders();
			// let the current second pass, because an audit covers only events before the
			// second in which the audit begins
			fixture().emulator().advanceClock(Duration.ofSeconds(3));
			if (audit().getStatus() != BatchStatus.COMPLETED) {
				// correct the clock, as the message demands
				fixture().emulator().advanceClock(Duration.ofMinutes(-minutes));
			}
		}
		assertThat(written()).containsExactlyInAnyOrderElementsOf(logged()).hasSizeGreaterThan(AUDITS * FOLDERS);
	}

	@ParameterizedTest
	@ValueSource(ints = { 61, -61 })
	void auditIsRefusedIfTheClocksDifferByMoreThanAnHour(int minutes) throws IOException {
		start(Duration.ofMinutes(minutes));
		JobExecution refused = audit();
		assertThat(refused.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(refused.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("the clock of this machine is 366")
				.hasMessageContaining(((minutes > 0) ? "behind" : "ahead of") + " the server's")
				.hasMessageContaining("Synchronize"));
		try (Stream<Path> files = Files.list(this.target)) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void refusedAuditGoesOnWhenTheClockIsCorrected() throws IOException {
		start(Duration.ofHours(-2));
		Map<String, String> parameters = Map.of("target", this.target.toString(), "content", "events", "run", "1");
		assertThat(fixture().run(AuditJob.NAME, parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
		fixture().emulator().advanceClock(Duration.ofHours(2));
		List<Long> before = written();
		assertThat(fixture().run(AuditJob.NAME, parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(before).isEmpty();
		assertThat(written()).isNotEmpty();
	}

}
