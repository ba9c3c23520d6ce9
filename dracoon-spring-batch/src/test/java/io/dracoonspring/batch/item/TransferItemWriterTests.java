// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.skip.SkipLimitExceededException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.util.backoff.FixedBackOff;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferItemWriterTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.retry((settings) -> settings.withMaxRetries(0))
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	@AfterAll
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void writersUploadCopyAndDownloadFiles(@TempDir Path directory) throws IOException {
		this.template.createFolders("/Projects/up");
		this.template.createFolders("/Vault/across");
		List<UploadRequest> uploads = new ArrayList<>();
		List<CopyRequest> copies = new ArrayList<>();
		List<DownloadRequest> downloads = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			String name = "file " + i;
			uploads.add(UploadRequest.of(Files.writeString(directory.resolve(name), name), "/Projects/up")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME));
			copies.add(CopyRequest.of(NodeAddress.ofPath("/Projects/up/" + name), NodeAddress.ofPath("/Vault/across")));
			downloads.add(DownloadRequest.of("/Vault/across/" + name, directory.resolve(name + " copied")));
		}
		TransferItemWriter.uploads(this.dracoon.transfers(), 2).write(new Chunk<>(uploads));
		TransferItemWriter.copies(this.dracoon.transfers(), this.dracoon.transfers(), 2).write(new Chunk<>(copies));
		TransferItemWriter.downloads(this.dracoon.transfers(), 2).write(new Chunk<>(downloads));
		for (int i = 0; i < 5; i++) {
			assertThat(directory.resolve("file " + i + " copied")).hasContent("file " + i);
		}
	}

	@Test
	void failureOfOneFileIsSkippedAndThatOfAllIsNot(@TempDir Path directory) throws IOException {
		DracoonSkipPolicy policy = new DracoonSkipPolicy(1);
		this.template.writeBytes("/Projects/taken.txt", new byte[1]);
		Path file = Files.writeString(directory.resolve("taken.txt"), "content");
		Throwable conflict = catchThrowable(() -> upload(file));
		assertThat(conflict).isInstanceOf(DracoonApiException.Conflict.class);
		assertThat(policy.shouldSkip(conflict, 0)).isTrue();
		assertThatExceptionOfType(SkipLimitExceededException.class).isThrownBy(() -> policy.shouldSkip(conflict, 1));
		Throwable missing = catchThrowable(() -> upload(directory.resolve("missing")));
		assertThat(missing).isInstanceOf(DracoonTransferException.class);
		assertThat(policy.shouldSkip(missing, 0)).isTrue();
		Path other = Files.writeString(directory.resolve("other.txt"), "content");
		for (int status : new int[] { 401, 402, 408, 412, 425, 429, 500, 501, 507 }) {
			assertThat(policy.shouldSkip(refusal(status, other), 0)).as("status " + status).isFalse();
		}
		for (int status : new int[] { 400, 403, 404 }) {
			assertThat(policy.shouldSkip(refusal(status, other), 0)).as("status " + status).isTrue();
		}
	}

	@Test
	void failuresOfOneFileAreSkippedAndTransientFailuresOfTheServerAreNot() {
		DracoonSkipPolicy policy = new DracoonSkipPolicy(1);
		assertThat(policy.shouldSkip(
				new DracoonTransferException(DracoonTransferException.Reason.TIMEOUT, "No data was transferred", null),
				0))
			.isTrue();
		assertThat(policy.shouldSkip(DracoonApiException.of(ApiError.of(901, null)), 0)).isTrue();
		assertThat(policy.shouldSkip(storage(503, "SlowDown"), 0)).isFalse();
		assertThat(policy.shouldSkip(storage(400, "RequestTimeout"), 0)).isFalse();
		assertThat(policy.shouldSkip(storage(404, "NoSuchKey"), 0)).isTrue();
	}

	private static DracoonStorageException storage(int status, String code) {
		return new DracoonStorageException(status, code, null, null, "The object storage refused the request", null);
	}

	private Throwable refusal(int status, Path file) {
		this.emulator.faults().add(Fault.status(status).on("POST", "/api/v4/nodes/files/uploads"));
		Throwable refusal = catchThrowable(() -> upload(file));
		this.emulator.faults().clear();
		assertThat(refusal).isInstanceOf(DracoonException.class);
		return refusal;
	}

	@Test
	void stepRetriesTransientFailuresOnly(@TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("passing.txt"), "content");
		UploadRequest request = UploadRequest.of(file, "/Projects").withResolutionStrategy(ResolutionStrategy.FAIL);
		this.emulator.faults().add(Fault.status(503).on("POST", "/api/v4/nodes/files/uploads").times(2));
		assertThat(step(request)).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.template.get("/Projects/passing.txt").size()).isEqualTo(7);
		this.emulator.clearRequests();
		// expect no retry, because the second upload has a name conflict
		assertThat(step(request)).isEqualTo(BatchStatus.FAILED);
		assertThat(this.emulator.requests()).filteredOn((call) -> call.path().equals("/api/v4/nodes/files/uploads"))
			.hasSize(1);
		Throwable away = new DracoonConnectionException(Reason.REFUSED, null, null, "Nobody is there", null);
		assertThat(new DracoonRetryPolicy(new FixedBackOff(1, 1)).shouldRetry(away)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void stepRetriesTransientFailuresOfTheSignIn(int status, @TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("sign-in " + status), "content");
		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		this.emulator.clearRequests();
		this.emulator.faults().add(Fault.status(status).on("POST", "/oauth/token").times(2));
		assertThat(step(UploadRequest.of(file, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME)))
			.isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.emulator.requests()).extracting(RecordedRequest::path, RecordedRequest::status)
			.contains(tuple("/oauth/token", status));
		assertThat(this.template.get("/Projects/sign-in " + status).size()).isEqualTo(7);
	}

	@Test
	void retryPolicyRejectsARefusedSignIn() {
		try (Dracoon stranger = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("wrong"))
			.build()) {
			Throwable refused = catchThrowable(() -> stranger.account().get().block());
			assertThat(refused).isInstanceOf(DracoonAuthenticationException.class);
			assertThat(new DracoonRetryPolicy(new FixedBackOff(1, 1)).shouldRetry(refused)).isFalse();
		}
	}

	private BatchStatus step(UploadRequest request) throws Exception {
		ResourcelessJobRepository repository = new ResourcelessJobRepository();
		Step step = new StepBuilder("upload", repository).<UploadRequest, UploadRequest>chunk(1)
			.reader(new ListItemReader<>(List.of(request)))
			.writer(TransferItemWriter.uploads(this.dracoon.transfers(), 1))
			.faultTolerant()
			.retryPolicy(new DracoonRetryPolicy(new FixedBackOff(1, 3)))
			.build();
		JobInstance instance = repository.createJobInstance("upload", new JobParameters());
		JobExecution job = repository.createJobExecution(instance, new JobParameters(), new ExecutionContext());
		StepExecution execution = repository.createStepExecution("upload", job);
		step.execute(execution);
		return execution.getStatus();
	}

	private void upload(Path file) {
		TransferItemWriter.uploads(this.dracoon.transfers(), 1)
			.write(new Chunk<>(
					List.of(UploadRequest.of(file, "/Projects").withResolutionStrategy(ResolutionStrategy.FAIL))));
	}

}
