// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadTests {

	private static final int SIZE = 2 * TransferSettings.MIN_CHUNK_SIZE + 1;

	private static final Instant MODIFIED = Instant.parse("2020-02-03T04:05:06Z");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	/** Runs after the server has returned a download URL. */
	private final AtomicReference<Runnable> afterUrl = new AtomicReference<>(DownloadTests::nothing);

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice",
			(builder) -> builder.webClientCustomizer((client) -> client.filter(this::intercept)));

	private final AtomicBoolean scanRunning = new AtomicBoolean();

	@TempDir
	Path sources;

	@TempDir
	Path targets;

	@BeforeEach
	void prepare() {
		this.afterUrl.set(DownloadTests::nothing);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void contentThatWasTamperedWith(String room) throws IOException {
		Node node = upload(room);
		this.emulator.tamperWithContent(node.id());
		Path target = Files.writeString(this.targets.resolve("copy.bin"), "old");
		StepVerifier
			.create(this.alice.transfers()
				.download(DownloadRequest.of(node.id(), target).withExisting(ExistingFile.OVERWRITE))
				.result())
			.verifyErrorSatisfies((ex) -> {
				if (room.equals("/Vault")) {
					assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
							(exception) -> assertThat(exception.getReason())
								.isEqualTo(DracoonCryptoException.Reason.INVALID_TAG));
				}
				else {
					assertReason(ex, Reason.CHECKSUM_MISMATCH);
				}
			});
		assertThat(target).hasContent("old");
		assertThat(TransferFixture.names(this.targets)).containsExactly("copy.bin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void cancelledInTheMiddle(String room) throws IOException {
		Node node = upload(room);
		Download download = this.alice.transfers()
			.download(DownloadRequest.of(node.id(), this.targets.resolve("copy.bin")));
		this.afterUrl.set(download::cancel);
		StepVerifier.create(download.result()).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED));
		assertThat(TransferFixture.names(this.targets)).isEmpty();
	}

	@Test
	void urlThatExpiresIsRenewed() throws IOException {
		Node node = upload("/Projects");
		this.afterUrl.set(() -> {
			this.afterUrl.set(DownloadTests::nothing);
			this.emulator.advanceClock(Duration.ofDays(2));
		});
		Path target = this.targets.resolve("copy.bin");
		assertThat(this.alice.transfers()
			.download(DownloadRequest.of(node.id(), target))
			.result()
			.block(TransferFixture.TIMEOUT)).isEqualTo(target);
		assertThat(target).hasSize(SIZE);
		assertThat(this.emulator.requests()).anySatisfy((request) -> {
			assertThat(request.path()).contains("/downloads");
			assertThat(request.status()).isGreaterThanOrEqualTo(401);
		});
	}

	@Test
	void existingTargetIsKeptOnRequest() throws IOException {
		Node node = upload("/Projects");
		Path target = Files.writeString(this.targets.resolve("copy.bin"), "old");
		int before = this.emulator.requests().size();
		assertThat(run(DownloadRequest.of(node.id(), target).withExisting(ExistingFile.SKIP))).isEqualTo(target);
		assertThat(this.emulator.requests()).hasSize(before);
		DownloadRequest both = DownloadRequest.of(node.id(), target).withExisting(ExistingFile.AUTORENAME);
		assertThat(run(both)).isEqualTo(this.targets.resolve("copy (2).bin")).hasSize(SIZE);
		assertThat(run(both)).isEqualTo(this.targets.resolve("copy (3).bin")).hasSize(SIZE);
		assertThat(target).hasContent("old");
		Path other = this.targets.resolve("other");
		assertThat(run(DownloadRequest.of(node.id(), other).withExisting(ExistingFile.SKIP))).hasSize(SIZE);
	}

	@ParameterizedTest
	@EnumSource(names = { "UPDATE", "UPDATE_BY_CHECKSUM" })
	void onlyAChangedFileIsDownloadedAgain(ExistingFile existing) throws IOException {
		Path source = TransferFixture.file(this.sources, "update-me.bin", 10);
		UploadRequest upload = UploadRequest.of(source, "/Projects")
			.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
			.withOptions((options) -> options.withTimestampModification(MODIFIED));
		this.alice.transfers().upload(upload).result().block(TransferFixture.TIMEOUT);
		DownloadRequest request = DownloadRequest.of("/Projects/update-me.bin", this.targets.resolve("copy.bin"))
			.withExisting(existing);
		Path target = run(request);
		TransferFixture.assertSameContent(target, source);
		assertThat(Files.getLastModifiedTime(target).toInstant()).isEqualTo(MODIFIED);
		assertThat(contentRequests(request)).isZero();
		Files.writeString(source, "other");
		this.alice.transfers().upload(upload).result().block(TransferFixture.TIMEOUT);
		assertThat(contentRequests(request)).isOne();
		assertThat(target).hasContent("other");
	}

	@Test
	void checksumsTellFilesOfTheSameSizeAndTimeApart() throws IOException {
		Node node = upload("/Projects");
		Path target = TransferFixture.file(this.targets, "copy.bin", SIZE);
		TransferFixture.assertSameContent(target, this.sources.resolve("download-me.bin"));
		DownloadRequest byTime = DownloadRequest.of(node.id(), target).withExisting(ExistingFile.UPDATE);
		DownloadRequest byChecksum = byTime.withExisting(ExistingFile.UPDATE_BY_CHECKSUM);
		Files.setLastModifiedTime(target, FileTime.from(MODIFIED));
		assertThat(contentRequests(byChecksum)).isZero();
		assertThat(contentRequests(byTime)).isOne();
		FileTime time = Files.getLastModifiedTime(target);
		Files.write(target, new byte[SIZE]);
		Files.setLastModifiedTime(target, time);
		assertThat(contentRequests(byTime)).isZero();
		assertThat(contentRequests(byChecksum)).isOne();
		TransferFixture.assertSameContent(target, this.sources.resolve("download-me.bin"));
	}

	@Test
	void encryptedFilesAreComparedBySizeAndTime() throws IOException {
		Node node = upload("/Vault");
		DownloadRequest request = DownloadRequest.of(node.id(), this.targets.resolve("copy.bin"))
			.withExisting(ExistingFile.UPDATE_BY_CHECKSUM);
		assertThat(contentRequests(request)).isOne();
		assertThat(contentRequests(request)).isZero();
		Files.setLastModifiedTime(request.target(), FileTime.from(MODIFIED));
		assertThat(contentRequests(request)).isOne();
	}

	@Test
	void fileThatOnlyLooksTheSameIsNotVerified() throws IOException {
		Node node = upload("/Projects");
		DownloadRequest request = DownloadRequest.of(node.id(), this.targets.resolve("copy.bin"))
			.withRequireVerification(true)
			.withExisting(ExistingFile.UPDATE);
		run(request);
		assertFails(request, Reason.UNVERIFIED);
		StepVerifier
			.create(this.alice.transfers()
				.download(request.withExisting(ExistingFile.UPDATE_BY_CHECKSUM))
				.outcome()
				.map(TransferOutcome::verified))
			.expectNext(true)
			.verifyComplete();
	}

	private long contentRequests(DownloadRequest request) {
		int before = this.emulator.requests().size();
		run(request);
		return this.emulator.requests()
			.stream()
			.skip(before)
			.filter((received) -> received.path().endsWith("/downloads"))
			.count();
	}

	@Test
	void timesAreRestoredOnRequest() throws IOException {
		Path source = TransferFixture.file(this.sources, "times.bin", 10);
		Node node = this.alice.transfers()
			.upload(UploadRequest.of(source, "/Projects")
				.withOptions((options) -> options.withTimestampModification(MODIFIED)))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		Path target = run(DownloadRequest.of(node.id(), this.targets.resolve("copy.bin")).withKeepTimestamps(true));
		assertThat(Files.getLastModifiedTime(target).toInstant()).isEqualTo(MODIFIED);
	}

	@Test
	void runningScanIsReportedAsSuch() throws IOException {
		Node node = upload("/Projects");
		this.scanRunning.set(true);
		try {
			assertFails(DownloadRequest.of(node.id(), this.targets.resolve("copy.bin")), Reason.SCAN_RUNNING);
			StepVerifier.create(this.alice.transfers().download(ContentRequest.of(node.id())).content())
				.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.SCAN_RUNNING));
		}
		finally {
			this.scanRunning.set(false);
		}
		assertThat(TransferFixture.names(this.targets)).isEmpty();
	}

	@Test
	void downloadWaitsUntilTheServerHasScannedTheFile() throws IOException {
		Node node = upload("/Projects");
		this.scanRunning.set(true);
		try {
			Download download = this.alice.transfers()
				.download(DownloadRequest.of(node.id(), this.targets.resolve("scanned.bin")));
			StepVerifier.create(download.result())
				.then(() -> this.scanRunning.set(false))
				.expectNextCount(1)
				.expectComplete()
				.verify(TransferFixture.TIMEOUT);
		}
		finally {
			this.scanRunning.set(false);
		}
	}

	private Path run(DownloadRequest request) {
		Path path = this.alice.transfers().download(request).result().block(TransferFixture.TIMEOUT);
		assertThat(path).isNotNull();
		return path;
	}

	@Test
	void targetThatExists() throws IOException {
		Node node = upload("/Projects");
		Path target = Files.writeString(this.targets.resolve("copy.bin"), "old");
		assertFails(DownloadRequest.of(node.id(), target), Reason.TARGET_EXISTS);
		assertThat(target).hasContent("old");
		this.alice.transfers()
			.download(DownloadRequest.of(node.id(), target).withExisting(ExistingFile.OVERWRITE))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(target).hasSize(SIZE);
	}

	@Test
	void directoryThatIsMissing() {
		assertFails(DownloadRequest.of("/Projects/any.bin", this.targets.resolve("none/copy.bin")),
				Reason.TARGET_MISSING);
	}

	@Test
	@EnabledOnOs(OS.LINUX) // no user may create a file in /proc, not even root
	void directoryThatIsNotWritable() throws IOException {
		Node node = upload("/Projects");
		assertFails(DownloadRequest.of(node.id(), Path.of("/proc/copy.bin")), Reason.TARGET_UNWRITABLE);
	}

	@Test
	void fileThatIsMissing() throws IOException {
		assertFails(DownloadRequest.of("/Projects/none.bin", this.targets.resolve("copy.bin")), Reason.SOURCE_MISSING);
		assertThat(TransferFixture.names(this.targets)).isEmpty();
	}

	@Test
	void roomIsNoFile() {
		assertFails(DownloadRequest.of("/Projects", this.targets.resolve("copy.bin")), Reason.SOURCE_UNREADABLE);
	}

	private Node upload(String room) throws IOException {
		Path source = this.sources.resolve("download-me.bin");
		if (!Files.exists(source)) {
			TransferFixture.file(this.sources, "download-me.bin", SIZE);
		}
		Node node = this.alice.transfers()
			.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		return node;
	}

	private void assertFails(DownloadRequest request, Reason reason) {
		StepVerifier.create(this.alice.transfers().download(request).result())
			.verifyErrorSatisfies((ex) -> assertReason(ex, reason));
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

	private Mono<ClientResponse> intercept(ClientRequest request, ExchangeFunction next) {
		if (this.scanRunning.get() && request.url().getPath().endsWith("/downloads")) {
			return Mono.just(ClientResponse.create(HttpStatus.FORBIDDEN)
				.header("Content-Type", "application/json")
				.body("{\"code\":403,\"message\":\"Forbidden\",\"errorCode\":-40764}")
				.build());
		}
		Mono<ClientResponse> response = next.exchange(request);
		return request.url().getPath().endsWith("/downloads") ? response.doOnNext((answer) -> this.afterUrl.get().run())
				: response;
	}

	private static void nothing() {
		// do nothing, because most tests do not interfere
	}

}
