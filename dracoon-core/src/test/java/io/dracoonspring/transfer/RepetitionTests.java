// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.http.RetrySettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests which component repeats which request, and how often.
 */
class RepetitionTests {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final String CHUNK = "/api/v4/uploads/{token}";

	private static final String URLS = "/api/v4/nodes/files/uploads/{upload}/s3_urls";

	private static final String DOWNLOAD_URL = "/api/v4/nodes/files/{file_id}/downloads";

	private static final RetrySettings THREE_ATTEMPTS = new RetrySettings(2, Duration.ofMillis(1), Duration.ofMillis(5),
			Duration.ofSeconds(5), Duration.ofSeconds(30), 16, 4);

	private final DracoonEmulator direct = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator chunked = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.direct.close();
		this.chunked.close();
	}

	@Test
	void policyOfTheApiAloneRepeatsRequestsForPresignedUrls() throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", 100);
		this.direct.faults().add(Fault.status(503).on("POST", URLS));
		try (Dracoon alice = client(this.direct)) {
			StepVerifier
				.create(alice.transfers()
					.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
					.result())
				.verifyError(DracoonApiException.class);
		}
		assertThat(requests(this.direct, "POST", "/s3_urls")).isEqualTo(3);
		assertThat(this.direct.openUploadChannels()).isZero();
	}

	@Test
	void policyOfTheApiAloneRepeatsRequestsForDownloadUrls() throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", 100);
		try (Dracoon alice = client(this.direct)) {
			Node node = upload(alice, source, "/Projects");
			this.direct.faults().add(Fault.status(503).on("POST", DOWNLOAD_URL));
			StepVerifier
				.create(alice.transfers()
					.download(DownloadRequest.of(node.id(), this.directory.resolve("copy.bin")))
					.result())
				.verifyError(DracoonApiException.class);
		}
		assertThat(requests(this.direct, "POST", "/downloads")).isEqualTo(3);
	}

	@Test
	void transferRepeatsRequestsToTheStorage() throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", 100);
		this.direct.faults().add(Fault.status(503).on(Target.S3_PART).times(2));
		try (Dracoon alice = client(this.direct)) {
			upload(alice, source, "/Projects");
		}
		assertThat(this.direct.requests()
			.stream()
			.filter((request) -> "PUT".equals(request.method()) && !request.path().startsWith("/api/"))).hasSize(3);
		assertThat(requests(this.direct, "POST", "/s3_urls")).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "/Projects,0", "/Projects,1", "/Projects,2", "/Vault,1", "/Vault,2" })
	void chunkWhoseAnswerIsLostIsNotSentIntoTheNextOne(String room, int chunk) throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", 2 * PART + 17);
		this.chunked.faults().add(Fault.reset(Effect.Phase.ANSWER, 0).on("POST", CHUNK).after(chunk).times(1));
		try (Dracoon alice = client(this.chunked)) {
			Node node = upload(alice, source, room);
			assertSameContent(alice, node, source);
		}
		assertThat(requests(this.chunked, "POST", CHUNK)).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void completionWhoseAnswerIsLostIsNotSentAgain(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", 100);
		this.chunked.faults().add(Fault.reset(Effect.Phase.ANSWER, 0).on("PUT", CHUNK).times(1));
		try (Dracoon alice = client(this.chunked)) {
			Node node = upload(alice, source, room);
			assertThat(node.name()).isEqualTo("source.bin");
		}
		assertThat(requests(this.chunked, "PUT", CHUNK)).isEqualTo(1);
	}

	private static Dracoon client(DracoonEmulator emulator) {
		return TransferFixture.client(emulator, "alice", (builder) -> builder.retry((settings) -> THREE_ATTEMPTS));
	}

	private static Node upload(Dracoon dracoon, Path source, String room) {
		Node node = dracoon.transfers()
			.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		return node;
	}

	private void assertSameContent(Dracoon dracoon, Node node, Path source) throws IOException {
		Path copy = this.directory.resolve("copy.bin");
		dracoon.transfers().download(DownloadRequest.of(node.id(), copy)).result().block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, source);
	}

	private static long requests(DracoonEmulator emulator, String method, String end) {
		return emulator.requests()
			.stream()
			.filter((request) -> request.method().equals(method) && request.path().endsWith(end))
			.count();
	}

}
