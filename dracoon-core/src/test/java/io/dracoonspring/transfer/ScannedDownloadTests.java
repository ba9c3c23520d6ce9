// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.MalwareFoundException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanSettings.NotScannedAction;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;
import io.dracoonspring.scan.ScanVerdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests downloads that require a scan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannedDownloadTests {

	private static final int SIZE = 2 * TransferSettings.MIN_CHUNK_SIZE + 17;

	private static final Duration LATE = Duration.ofMillis(100);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final TextScanner scanner = new TextScanner();

	private final Dracoon plain = TransferFixture.client(this.emulator, "alice");

	private final Dracoon scanning = TransferFixture.client(this.emulator, "alice",
			(builder) -> builder.transfer((settings) -> settings.withScan(ScanSettings.of(this.scanner))));

	private final AtomicInteger files = new AtomicInteger();

	@TempDir
	Path sources;

	@TempDir
	Path targets;

	@BeforeEach
	void clear() {
		this.scanner.clear();
	}

	@AfterAll
	void close() {
		this.plain.close();
		this.scanning.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 100, SIZE })
	void cleanFileAppears(int size) throws IOException {
		for (String room : List.of("/Projects", "/Vault")) {
			this.scanner.clear();
			Path source = TransferFixture.file(this.sources, name(), size);
			Path target = this.targets.resolve(name());
			this.scanning.transfers()
				.download(DownloadRequest.of(upload(source, room).id(), target).withRequireScan(true))
				.result()
				.block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(target, source);
			assertThat(this.scanner.scans()).singleElement()
				.satisfies((scan) -> assertThat(scan.sha256OfContent())
					.isEqualTo(TextScanner.sha256().digest(Files.readAllBytes(source))));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, SIZE })
	void fileWithMalwareDoesNotAppear(int size) throws IOException {
		Node node = upload(infected(size), "/Vault");
		Path target = this.targets.resolve(name());
		StepVerifier
			.create(this.scanning.transfers()
				.download(DownloadRequest.of(node.id(), target).withRequireScan(true))
				.result())
			.expectError(MalwareFoundException.class)
			.verify(TransferFixture.TIMEOUT);
		assertThat(TransferFixture.names(this.targets)).doesNotContain(target.getFileName().toString())
			.noneMatch((name) -> name.endsWith(".part"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, SIZE })
	void streamWithMalwareFailsBeforeItsEnd(int size) throws IOException {
		Node node = upload(infected(size), "/Vault");
		assertThat(receivedBeforeMalware(this.scanning, node)).isLessThan(size);
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, SIZE })
	void lastBufferOfAStreamWaitsForALateVerdict(int size) throws IOException {
		Node node = upload(infected(size), "/Vault");
		try (Dracoon late = TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.transfer((settings) -> settings
					.withScan(ScanSettings.of((target, content) -> content.doOnNext(DataBufferUtils::release)
						.then(Mono.just(ScanVerdict.malware("Late")).delayElement(LATE))))))) {
			assertThat(receivedBeforeMalware(late, node)).isLessThan(size);
		}
	}

	@Test
	void cleanStreamIsComplete() throws IOException {
		Path source = TransferFixture.file(this.sources, name(), SIZE);
		Node node = upload(source, "/Projects");
		Path target = this.targets.resolve(name());
		try (OutputStream output = Files.newOutputStream(target)) {
			assertThat(this.scanning.transfers()
				.download(ContentRequest.of(node.id()).withRequireScan(true))
				.writeTo(output)
				.block(TransferFixture.TIMEOUT)).isEqualTo(SIZE);
		}
		TransferFixture.assertSameContent(target, source);
		assertThat(this.scanner.scans()).hasSize(1);
	}

	@Test
	void scanThatReadAllContentAndFailedDoesNotCountForTheNextScan() throws IOException {
		Node node = upload(infected(100), "/Vault");
		Path target = this.targets.resolve(name());
		AtomicInteger scans = new AtomicInteger();
		ContentScanner scanner = (file, content) -> switch (scans.getAndIncrement()) {
			case 0 -> content.doOnNext(DataBufferUtils::release).then(Mono.error(new IOException("broken")));
			case 1 -> Mono.just(ScanVerdict.clean());
			default -> this.scanner.scan(file, content);
		};
		try (Dracoon waiting = TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.transfer((settings) -> settings
					.withScan(ScanSettings.of(scanner).withScannerUnavailable(UnavailableAction.WAIT))))) {
			StepVerifier.create(
					waiting.transfers().download(DownloadRequest.of(node.id(), target).withRequireScan(true)).result())
				.expectError(MalwareFoundException.class)
				.verify(TransferFixture.TIMEOUT);
		}
		assertThat(target).doesNotExist();
	}

	@ParameterizedTest
	@EnumSource(names = { "SKIP", "UPDATE", "UPDATE_BY_CHECKSUM" })
	void existingFileIsNotKeptWithoutAScan(ExistingFile existing) throws IOException {
		Node node = upload(TransferFixture.file(this.sources, name(), 100), "/Projects");
		DownloadRequest request = DownloadRequest.of(node.id(), this.targets.resolve(name())).withExisting(existing);
		this.scanning.transfers().download(request).result().block(TransferFixture.TIMEOUT);
		assertNotScanned(this.scanning.transfers().download(request.withRequireScan(true)).result());
		assertThat(this.scanner.scans()).isEmpty();
		this.scanning.transfers()
			.download(request.withRequireScan(true).withExisting(ExistingFile.OVERWRITE))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(this.scanner.scans()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void copyIsScannedOnce(boolean settings) throws IOException {
		Node clean = upload(TransferFixture.file(this.sources, name(), SIZE), "/Projects");
		Node bad = upload(infected(SIZE), "/Projects");
		try (Dracoon client = TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.transfer((given) -> given.withRequireScan(settings)
					.withScan(ScanSettings.of(this.scanner).withFilter((target) -> false))))) {
			client.transfers()
				.copy(copy(clean).withRequireScan(!settings), client.transfers())
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(this.scanner.scans()).hasSize(1);
			StepVerifier
				.create(client.transfers().copy(copy(bad).withRequireScan(!settings), client.transfers()).result())
				.expectError(MalwareFoundException.class)
				.verify(TransferFixture.TIMEOUT);
		}
	}

	@Test
	void scanThatTheSettingsOfTheSourceRequireAppliesToTheCopy() throws IOException {
		Node bad = upload(infected(100), "/Projects");
		try (Dracoon strict = TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.transfer((settings) -> settings.withRequireScan(true)))) {
			StepVerifier.create(strict.transfers().copy(copy(bad), this.scanning.transfers()).result())
				.expectError(MalwareFoundException.class)
				.verify(TransferFixture.TIMEOUT);
			assertNotScanned(strict.transfers().copy(copy(bad), this.plain.transfers()).result());
		}
	}

	private static CopyRequest copy(Node file) {
		return CopyRequest.of(NodeAddress.ofId(file.id()), NodeAddress.ofPath("/Vault"));
	}

	@Test
	void fileThatCannotBeReadDuringTheScanIsNoFailureOfTheScanner() throws IOException {
		Node node = upload(TransferFixture.file(this.sources, name(), 100), "/Vault");
		Path folder = Files.createDirectory(this.targets.resolve(name()));
		ContentScanner scanner = (target, content) -> Mono.fromCallable(() -> deletePartial(folder))
			.thenMany(content.doOnNext(DataBufferUtils::release))
			.then(Mono.just(ScanVerdict.clean()));
		try (Dracoon client = TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.transfer((settings) -> settings.withScan(ScanSettings.of(scanner))))) {
			StepVerifier
				.create(client.transfers()
					.download(DownloadRequest.of(node.id(), folder.resolve("a.bin")).withRequireScan(true))
					.result())
				.expectErrorSatisfies((ex) -> assertThat(((DracoonTransferException) ex).getReason())
					.isEqualTo(Reason.TARGET_UNWRITABLE))
				.verify(TransferFixture.TIMEOUT);
		}
	}

	private static boolean deletePartial(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			Files.delete(files.filter((file) -> file.toString().endsWith(".part")).findAny().orElseThrow());
		}
		return true;
	}

	@Test
	void sectionsAndArchivesCannotBeScanned() throws IOException {
		Node node = upload(TransferFixture.file(this.sources, name(), 100), "/Projects");
		assertNotScanned(this.scanning.transfers()
			.download(ContentRequest.of(node.id()).withRange(1, 2).withRequireScan(true))
			.content()
			.then());
		assertNotScanned(this.scanning.transfers()
			.downloadZip(ZipRequest.of(List.of(node.id()), this.targets.resolve(name())).withRequireScan(true))
			.result());
	}

	@Test
	void requirementFailsWithoutAScanner() throws IOException {
		Path source = TransferFixture.file(this.sources, name(), 100);
		Node node = upload(source, "/Projects");
		assertNotScanned(this.plain.transfers()
			.download(DownloadRequest.of(node.id(), this.targets.resolve(name())).withRequireScan(true))
			.result());
		assertNotScanned(
				this.plain.transfers().upload(UploadRequest.of(source, "/Vault").withRequireScan(true)).result());
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@Test
	void requirementIsStricterThanTheSettings() throws IOException {
		Path source = TransferFixture.file(this.sources, name(), 100);
		try (Dracoon lenient = TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.transfer((settings) -> settings
					.withScan(ScanSettings.of((target, content) -> Mono.just(ScanVerdict.notScanned("too large")))
						.withNotScanned(NotScannedAction.ALLOW)
						.withScannerUnavailable(UnavailableAction.ALLOW)
						.withFilter((target) -> false))))) {
			lenient.transfers().upload(UploadRequest.of(source, "/Vault")).result().block(TransferFixture.TIMEOUT);
			assertNotScanned(lenient.transfers()
				.upload(UploadRequest.of(source, "/Vault")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
					.withRequireScan(true))
				.result());
		}
	}

	private static int receivedBeforeMalware(Dracoon client, Node node) {
		AtomicInteger received = new AtomicInteger();
		StepVerifier
			.create(client.transfers()
				.download(ContentRequest.of(node.id()).withRequireScan(true))
				.content()
				.doOnNext((buffer) -> received.addAndGet(released(buffer)))
				.then())
			.expectError(MalwareFoundException.class)
			.verify(TransferFixture.TIMEOUT);
		return received.get();
	}

	private static int released(DataBuffer buffer) {
		int count = buffer.readableByteCount();
		DataBufferUtils.release(buffer);
		return count;
	}

	private Path infected(int size) throws IOException {
		Path source = TransferFixture.file(this.sources, name(), size);
		byte[] content = Files.readAllBytes(source);
		System.arraycopy(TextScanner.MALWARE, 0, content, size - TextScanner.MALWARE.length,
				TextScanner.MALWARE.length);
		return Files.write(source, content);
	}

	private String name() {
		return "scanned-" + this.files.incrementAndGet() + ".bin";
	}

	private Node upload(Path source, String room) {
		Node node = this.plain.transfers()
			.upload(UploadRequest.of(source, room))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		return node;
	}

	private static void assertNotScanned(Mono<?> transfer) {
		StepVerifier.create(transfer)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.NOT_SCANNED)))
			.verify(TransferFixture.TIMEOUT);
	}

}
