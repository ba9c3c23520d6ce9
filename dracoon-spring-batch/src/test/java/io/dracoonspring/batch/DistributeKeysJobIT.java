// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.Snapshot;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Checks that the job distributes the file keys that an administrator lacks after
 * creating a new key pair.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistributeKeysJobIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(3);

	private final BulkFixture fixture = new BulkFixture("dracoon.batch.distribute-keys.enabled=true");

	private final Dracoon admin = Dracoon.builder()
		.baseUrl(this.fixture.emulator().baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.build();

	private final long file;

	private final Snapshot lost;

	// generates a key pair, which takes long
	DistributeKeysJobIT() {
		this.file = this.fixture.template().get("/Vault/recovery-codes.txt").id();
		this.admin.account().deleteKeyPair("RSA-4096").block(TIMEOUT);
		this.admin.keyPairs().create("Encryption-2026!").block(TIMEOUT);
		this.lost = this.fixture.emulator().snapshot();
	}

	@BeforeEach
	void loseKeys() {
		this.fixture.emulator().restore(this.lost);
		assertThatExceptionOfType(DracoonApiException.class).isThrownBy(this::key);
	}

	@AfterAll
	void close() {
		this.admin.close();
		this.fixture.close();
	}

	private void key() {
		this.admin.files().getUserFileKey(this.file).block(TIMEOUT);
	}

	private JobExecution distribute(Map<String, String> parameters) {
		return this.fixture.run(DistributeKeysJob.NAME, parameters);
	}

	@Test
	void missingKeysAreDistributed(@TempDir Path directory) throws IOException {
		Path report = directory.resolve("report.json");
		JobExecution execution = distribute(Map.of("report", report.toString()));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		KeysReport read = JsonMapper.builder().build().readValue(report.toFile(), KeysReport.class);
		assertThat(read.distributed()).isPositive();
		assertThat(execution.getStepExecutions()).singleElement()
			.satisfies((step) -> assertThat(step.getWriteCount()).isEqualTo(read.distributed()));
		assertThat(read.failed()).isZero();
		key();
	}

	@Test
	void keysOfOneRoomAreDistributed() {
		assertThat(distribute(Map.of("room", "dracoon:/Vault")).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		key();
	}

	@Test
	void jobThatFailedGoesOnWhenItIsStartedAgain() {
		this.fixture.emulator().faults().add(Fault.status(400).on("POST", "/api/v4/nodes/files/keys"));
		JobExecution failed = distribute(Map.of());
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(failed.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("Keys distributed: 0"));
		this.fixture.emulator().faults().clear();
		assertThat(distribute(Map.of()).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		key();
	}

	@Test
	void whatIsNoRoomOfDracoonIsRefused() {
		JobExecution failed = distribute(Map.of("room", "file:/tmp"));
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(failed.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("must be a room such as"));
	}

}
