// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.batch.internal.partition.JobGuard;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the progress and the last results of mirrors, which workers publish. */
class MirrorResultTests {

	private static final int FILES = 12;

	private final BulkFixture fixture = new BulkFixture();

	private final MirrorProgress progress = this.fixture.bean(MirrorProgress.class);

	private final JdbcTemplate jdbc = this.fixture.bean(JdbcTemplate.class);

	@TempDir
	private Path source;

	@BeforeEach
	void write() throws IOException {
		for (int i = 0; i < FILES; i++) {
			Files.writeString(this.source.resolve("file " + i), "content");
		}
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private BatchStatus mirror(String run, String... more) {
		Map<String, String> parameters = new HashMap<>(
				Map.of("source", this.source.toString(), "target", "dracoon:/Projects", "run", run));
		for (int i = 0; i < more.length; i += 2) {
			parameters.put(more[i], more[i + 1]);
		}
		return this.fixture.mirror(parameters).getStatus();
	}

	private void failUploads() {
		this.fixture.emulator()
			.faults()
			.add(Fault.status(400).on("POST", "/api/v4/nodes/files/uploads").after(FILES / 2));
	}

	private MirrorStatus.Ended result() {
		assertThat(this.progress.status().ended()).hasSize(1);
		return this.progress.status().ended().get(0);
	}

	// restores the state that a killed manager leaves
	private void kill() {
		this.jdbc.update("update dracoon_batch_result set running = true");
		this.jdbc.update("update batch_job_execution set status = 'STARTED', end_time = null");
	}

	@Test
	void lastResultOfAMirrorIsKnown() {
		assertThat(this.progress.status().ended()).isEmpty();
		assertThat(mirror("1", "dryRun", "true")).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.progress.status().ended()).isEmpty();
		failUploads();
		assertThat(mirror("2")).isEqualTo(BatchStatus.FAILED);
		MirrorStatus.Ended failed = result();
		assertThat(failed.succeeded()).isFalse();
		assertThat(failed.source()).isEqualTo(this.source.toString());
		assertThat(failed.target()).isEqualTo("dracoon:/Projects");
		this.fixture.emulator().faults().clear();
		assertThat(mirror("2")).isEqualTo(BatchStatus.COMPLETED);
		assertThat(result().succeeded()).isTrue();
		assertThat(result().time()).isAfter(failed.time());
	}

	@Test
	void mirrorWhoseManagerDiedHasFailedUntilItIsStartedAgain() {
		failUploads();
		mirror("1");
		this.fixture.emulator().faults().clear();
		kill();
		assertThat(result().succeeded()).isFalse();
		this.fixture.bean(JobGuard.class).recover(Set.of(MirrorJob.NAME));
		assertThat(result().succeeded()).isFalse();
		assertThat(mirror("1")).isEqualTo(BatchStatus.COMPLETED);
		assertThat(result().succeeded()).isTrue();
	}

	@Test
	void progressCountsTheFilesOfAllExecutions() {
		failUploads();
		mirror("1");
		kill();
		MirrorStatus.Running running = this.progress.status().running().get(0);
		assertThat(running.sentFiles()).isEqualTo(FILES / 2);
		assertThat(running.failedFiles()).isEqualTo(FILES / 2);
		assertThat(running.failures().values()).containsExactly((long) FILES / 2);
		this.fixture.emulator().faults().clear();
		this.fixture.bean(JobGuard.class).recover(Set.of(MirrorJob.NAME));
		assertThat(mirror("1")).isEqualTo(BatchStatus.COMPLETED);
	}

	@Test
	void resultIsForgottenAfterThirtyDays() {
		mirror("1");
		this.jdbc.update("update dracoon_batch_result set ended_at = current_timestamp - interval '31' day");
		assertThat(this.progress.status().ended()).isEmpty();
		mirror("2", "target", "dracoon:/Vault");
		assertThat(this.jdbc.queryForObject("select count(*) from dracoon_batch_result", Integer.class)).isEqualTo(1);
	}

	@Test
	void executionThatIsRefusedEndsNoOtherOne() {
		failUploads();
		mirror("1");
		this.jdbc.update("update dracoon_batch_lease set expires_at = current_timestamp + interval '1' hour "
				+ "where name = 'manager'");
		this.jdbc.update("update dracoon_batch_result set running = true, succeeded = true");
		assertThat(mirror("1")).isEqualTo(BatchStatus.FAILED);
		assertThat(result().succeeded()).isTrue();
	}

}
