// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.MalwareFoundException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.resume.UploadState;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests uploads while the scanner fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerOutageTests {

	private static final int SIZE = 2 * TransferSettings.MIN_CHUNK_SIZE + 17;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final AtomicInteger files = new AtomicInteger();

	@TempDir
	Path directory;

	@BeforeEach
	void clear() {
		this.registry.clear();
	}

	@AfterEach
	void leavesNoChannel() {
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@AfterAll
	void close() {
		this.emulator.close();
	}

	@Test
	void uploadWaitsForAScannerThatDoesNotAccept() throws IOException {
		Path source = source();
		FailingScanner scanner = new FailingScanner(0, 2);
		try (Dracoon alice = client(scanner, ScannerOutageTests::waiting)) {
			upload(alice, UploadSource.of(Files.newInputStream(source)), source);
		}
		assertScannedAtLast(scanner, source, 3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void contentIsScannedAgainFromItsStartAfterAFailureInTheMiddle(String room) throws IOException {
		Path source = source();
		FailingScanner scanner = new FailingScanner(SIZE / 2, 1);
		try (Dracoon alice = client(scanner, ScannerOutageTests::waiting)) {
			assertThat(alice.transfers().upload(UploadRequest.of(source, room)).result().block(TransferFixture.TIMEOUT))
				.isNotNull();
		}
		assertScannedAtLast(scanner, source, 2);
		assertVerdicts("failed", "clean");
	}

	@Test
	void malwareIsFoundInContentThatIsScannedAgain() throws IOException {
		Path source = source();
		byte[] content = Files.readAllBytes(source);
		System.arraycopy(TextScanner.MALWARE, 0, content, 100, TextScanner.MALWARE.length);
		Files.write(source, content);
		try (Dracoon alice = client(new FailingScanner(SIZE / 2, 1), ScannerOutageTests::waiting)) {
			StepVerifier.create(alice.transfers().upload(UploadRequest.of(source, "/Vault")).result())
				.expectError(MalwareFoundException.class)
				.verify(TransferFixture.TIMEOUT);
		}
	}

	@Test
	void streamThatCannotBeReadAgainFails() throws IOException {
		Path source = source();
		try (Dracoon alice = client(new FailingScanner(SIZE / 2, 1), ScannerOutageTests::waiting)) {
			assertFails(
					alice.transfers()
						.upload(UploadRequest.of(
								UploadSource
									.of(DataBufferUtils.read(source, DefaultDataBufferFactory.sharedInstance, 50_000)),
								NodeAddress.ofPath("/Vault"), source.getFileName().toString())),
					Reason.SCANNER_UNAVAILABLE);
		}
	}

	@Test
	void sourceThatChangesDuringTheWaitFails() throws IOException {
		Path source = source();
		byte[] content = Files.readAllBytes(source);
		FailingScanner scanner = new FailingScanner(SIZE / 2, 1) {

			@Override
			void failed() {
				content[3] ^= 1;
				try {
					Files.write(source, content);
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			}

		};
		try (Dracoon alice = client(scanner, ScannerOutageTests::waiting)) {
			assertFails(alice.transfers().upload(UploadRequest.of(source, "/Projects")), Reason.SOURCE_CHANGED);
		}
	}

	@Test
	void uploadDoesNotWaitForEver() throws IOException {
		Path source = source();
		FailingScanner scanner = new FailingScanner(0, Integer.MAX_VALUE);
		try (Dracoon alice = client(scanner, (settings) -> waiting(settings).withMaxWait(Duration.ofMillis(1500)))) {
			assertFails(alice.transfers().upload(UploadRequest.of(source, "/Vault")), Reason.SCANNER_UNAVAILABLE);
		}
		assertThat(scanner.scans()).hasSizeBetween(2, 4);
	}

	@Test
	void timeInWhichTheScannerWorksIsNoWait() throws IOException {
		Path source = source();
		Duration wait = Duration.ofMillis(1500);
		AtomicInteger scans = new AtomicInteger();
		TextScanner scanner = new TextScanner() {

			@Override
			public Mono<ScanVerdict> scan(ScanTarget target, Flux<DataBuffer> content) {
				Mono<ScanVerdict> failure = Mono.error(new IOException("The scanner is gone"));
				return switch (scans.getAndIncrement()) {
					case 0 -> super.scan(target, content.take(1)).then(failure);
					case 1 -> super.scan(target, content).delayElement(wait).then(failure);
					default -> super.scan(target, content);
				};
			}

		};
		try (Dracoon alice = client(scanner, (settings) -> waiting(settings).withMaxWait(wait))) {
			assertThat(alice.transfers()
				.upload(UploadRequest.of(source, "/Vault"))
				.result()
				.block(TransferFixture.TIMEOUT)).isNotNull();
		}
		assertScannedAtLast(scanner, source, 3);
	}

	@Test
	void uploadDoesNotWaitForEverForAScannerThatFailsAtTheEndOfTheContent() throws IOException {
		Path source = source();
		FailingScanner scanner = new FailingScanner(SIZE, Integer.MAX_VALUE);
		try (Dracoon alice = client(scanner, (settings) -> waiting(settings).withMaxWait(Duration.ofMillis(1500)))) {
			assertFails(alice.transfers().upload(UploadRequest.of(source, "/Vault")), Reason.SCANNER_UNAVAILABLE);
		}
		assertThat(scanner.scans()).hasSizeBetween(2, 4);
	}

	@ParameterizedTest
	@EnumSource(names = { "S3", "PROXY" })
	void resumedUploadIsScannedWholeAgain(StorageMode storage) throws IOException {
		Path source = source();
		Path token = this.directory.resolve("token-" + storage + ".json");
		FailingScanner scanner = new FailingScanner(SIZE, 1);
		UploadRequest request = UploadRequest.of(source, "/Vault")
			.withOptions((options) -> options.withTokenFile(token));
		try (DracoonEmulator server = DracoonEmulator.builder().storage(storage).start();
				Dracoon alice = TransferFixture.client(server, "alice",
						(builder) -> builder.transfer((settings) -> settings.withScan(ScanSettings.of(scanner))))) {
			assertFails(alice.transfers().upload(request), Reason.SCANNER_UNAVAILABLE);
			assertThat(server.openUploadChannels()).isOne();
			Node file = alice.transfers()
				.resumeUpload(request, ResumeToken.read(token))
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(file).isNotNull();
			assertThat(server.openUploadChannels()).isZero();
		}
		assertScannedAtLast(scanner, source, 2);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void resumedUploadDoesNotKeepAChunkThatTheScannerDidNotGet() throws IOException {
		Path source = source();
		byte[] clean = Files.readAllBytes(source);
		byte[] content = clean.clone();
		System.arraycopy(TextScanner.MALWARE, 0, content, SIZE - TextScanner.MALWARE.length,
				TextScanner.MALWARE.length);
		Files.write(source, content);
		FileTime modified = Files.getLastModifiedTime(source);
		Path file = this.directory.resolve("chunk.json");
		UploadRequest request = UploadRequest.of(source, "/Projects")
			.withOptions((options) -> options.withTokenFile(file));
		try (DracoonEmulator server = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
				Dracoon alice = TransferFixture.client(server, "alice", (builder) -> builder
					.transfer((settings) -> settings.withScan(ScanSettings.of(new FailingScanner(SIZE, 1)))))) {
			assertFails(alice.transfers().upload(request), Reason.SCANNER_UNAVAILABLE);
			// continue as after the death of a process that did not record the last chunk
			ResumeTokens tokens = TransferFixture.tokens(server);
			UploadState state = tokens.uploadOf(ResumeToken.read(file));
			ResumeToken older = tokens.write(state.withParts(state.parts().subList(0, state.parts().size() - 1)));
			Files.delete(file);
			Files.write(source, clean);
			Files.setLastModifiedTime(source, modified);
			assertFails(alice.transfers().resumeUpload(request, older), Reason.SOURCE_CHANGED);
			StepVerifier.create(alice.nodes().getByPath("/Projects/" + source.getFileName())).verifyError();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "S3", "PROXY" })
	void fileThatAnEarlierUploadCompletedWithoutTheRequiredScanIsReported(StorageMode storage) throws IOException {
		Path source = source();
		Path file = this.directory.resolve("late-" + storage + ".json");
		FailingScanner scanner = new FailingScanner(SIZE, 1);
		UploadRequest request = UploadRequest.of(source, "/Vault")
			.withOptions((options) -> options.withTokenFile(file));
		try (DracoonEmulator server = DracoonEmulator.builder().storage(storage).start();
				Dracoon plain = TransferFixture.client(server, "alice");
				Dracoon alice = TransferFixture.client(server, "alice",
						(builder) -> builder.transfer((settings) -> settings.withScan(ScanSettings.of(scanner))))) {
			assertFails(alice.transfers().upload(request), Reason.SCANNER_UNAVAILABLE);
			ResumeToken token = ResumeToken.read(file);
			plain.transfers().resumeUpload(request, token).result().block(TransferFixture.TIMEOUT);
			assertFails(alice.transfers().resumeUpload(request.withRequireScan(true), token), Reason.NOT_SCANNED);
			assertThat(alice.transfers().resumeUpload(request, token).result().block(TransferFixture.TIMEOUT))
				.isNotNull();
		}
	}

	@Test
	void fileWithoutAScanIsMarked() throws IOException {
		Path source = source();
		try (Dracoon alice = client(new FailingScanner(100, Integer.MAX_VALUE),
				(settings) -> settings.withScannerUnavailable(UnavailableAction.ALLOW))) {
			assertThat(alice.transfers()
				.upload(UploadRequest.of(source, "/Vault"))
				.result()
				.block(TransferFixture.TIMEOUT)).isNotNull();
		}
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.transfer.scan")
			.that()
			.hasBeenStopped()
			.hasLowCardinalityKeyValue("dracoon.scan.verdict", "failed")
			.hasLowCardinalityKeyValue("dracoon.scan.allowed", "true")
			.hasLowCardinalityKeyValue("dracoon.error", "SCANNER_UNAVAILABLE");
	}

	private void assertVerdicts(String... verdicts) {
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasNumberOfObservationsWithNameEqualTo("dracoon.transfer.scan", verdicts.length);
		for (String verdict : verdicts) {
			TestObservationRegistryAssert.assertThat(this.registry)
				.hasAnObservationWithAKeyValue("dracoon.scan.verdict", verdict);
		}
	}

	private static ScanSettings waiting(ScanSettings settings) {
		return settings.withScannerUnavailable(UnavailableAction.WAIT);
	}

	private Path source() throws IOException {
		return TransferFixture.file(this.directory, "outage-" + this.files.incrementAndGet() + ".bin", SIZE);
	}

	private Dracoon client(ContentScanner scanner, UnaryOperator<ScanSettings> change) {
		return TransferFixture.client(this.emulator, "alice", (builder) -> builder.observationRegistry(this.registry)
			.transfer((settings) -> settings.withScan(change.apply(ScanSettings.of(scanner)))));
	}

	private static void upload(Dracoon alice, UploadSource content, Path source) {
		assertThat(alice.transfers()
			.upload(UploadRequest.of(content, NodeAddress.ofPath("/Vault"), source.getFileName().toString()))
			.result()
			.block(TransferFixture.TIMEOUT)).isNotNull();
	}

	private static void assertScannedAtLast(TextScanner scanner, Path source, int scans) throws IOException {
		assertThat(scanner.scans()).hasSize(scans);
		assertThat(scanner.scans().get(scans - 1).sha256OfContent())
			.isEqualTo(TextScanner.sha256().digest(Files.readAllBytes(source)));
	}

	private static void assertFails(Upload upload, Reason reason) {
		StepVerifier.create(upload.result())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(failure) -> assertThat(failure.getReason()).isEqualTo(reason)))
			.verify(TransferFixture.TIMEOUT);
	}

	/** Fails a number of times, each time after it has received a number of bytes. */
	private static class FailingScanner extends TextScanner {

		private final long bytes;

		private final AtomicInteger failures;

		FailingScanner(long bytes, int failures) {
			this.bytes = bytes;
			this.failures = new AtomicInteger(failures);
		}

		@Override
		public Mono<ScanVerdict> scan(ScanTarget target, Flux<DataBuffer> content) {
			if (this.failures.getAndDecrement() <= 0) {
				return super.scan(target, content);
			}
			IOException failure = new IOException("The scanner is gone");
			if (this.bytes == 0) {
				return super.scan(target, Flux.error(failure));
			}
			AtomicInteger received = new AtomicInteger();
			return super.scan(target, content.doOnNext((piece) -> {
				if (received.addAndGet(piece.readableByteCount()) >= this.bytes) {
					failed();
					throw new IllegalStateException(failure);
				}
			}));
		}

		void failed() {
		}

	}

}
