// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.MalwareFoundException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.MalwareFinding;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanSettings.NotScannedAction;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the verdict of the scanner decides whether content becomes a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannedUploadTests {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int SIZE = 2 * PART + 17;

	/** The content that an upload holds for the scanner, in bytes. */
	private static final int FEED = 512 * 1024;

	private final DracoonEmulator direct = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator chunked = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	private final TextScanner scanner = new TextScanner();

	private final List<MalwareFinding> findings = new CopyOnWriteArrayList<>();

	private final AtomicInteger files = new AtomicInteger();

	@TempDir
	Path directory;

	@AfterEach
	void leavesNoChannel() {
		assertThat(this.direct.openUploadChannels()).isZero();
		assertThat(this.chunked.openUploadChannels()).isZero();
		this.scanner.clear();
		this.findings.clear();
	}

	@AfterAll
	void close() {
		this.direct.close();
		this.chunked.close();
	}

	static Stream<Arguments> everywhere() {
		return Stream.of(StorageMode.S3, StorageMode.PROXY)
			.flatMap((storage) -> Stream.of("/Projects", "/Vault")
				.flatMap((room) -> Stream.of(true, false).map((shared) -> Arguments.of(storage, room, shared))));
	}

	static Stream<Arguments> positions() {
		return everywhere()
			.flatMap((place) -> Stream.of(0, PART - TextScanner.MALWARE.length / 2, SIZE - TextScanner.MALWARE.length)
				.map((position) -> Arguments.of(place.get()[0], place.get()[1], place.get()[2], position)));
	}

	@ParameterizedTest
	@MethodSource("everywhere")
	void scannerGetsAllContentOnceAndInOrder(StorageMode storage, String room, boolean shared) throws Exception {
		Path source = source();
		assertThat(upload(storage, room, shared, source, this.scanner, (settings) -> settings)).isNull();
		assertScannedWhole(source);
		TextScanner.Scan scan = this.scanner.scans().get(0);
		assertThat(scan.target().name()).isEqualTo(source.getFileName().toString());
		assertThat(scan.target().size()).isEqualTo(SIZE);
		assertThat(scan.target().encrypted()).isEqualTo(room.equals("/Vault"));
		assertThat(scan.target().parentPath()).isEqualTo(shared ? null : room);
		assertThat(exists(storage, room, source)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("positions")
	void malwareDoesNotBecomeAFile(StorageMode storage, String room, boolean shared, int position) throws Exception {
		Path source = source();
		infect(source, position);
		Throwable failure = upload(storage, room, shared, source, this.scanner, (settings) -> settings);
		assertThat(failure).isInstanceOfSatisfying(MalwareFoundException.class,
				(ex) -> assertThat(ex.getSignature()).isEqualTo(TextScanner.SIGNATURE));
		assertThat(exists(storage, room, source)).isFalse();
		assertThat(this.findings).singleElement().satisfies((finding) -> {
			assertThat(finding.signature()).isEqualTo(TextScanner.SIGNATURE);
			assertThat(finding.source()).isEqualTo(source);
			assertThat(finding.target().name()).isEqualTo(source.getFileName().toString());
		});
	}

	@ParameterizedTest
	@MethodSource("everywhere")
	void nothingIsCompletedBeforeTheVerdict(StorageMode storage, String room, boolean shared) throws Exception {
		Path source = source();
		Sinks.One<ScanVerdict> verdict = Sinks.one();
		AtomicInteger read = new AtomicInteger();
		ContentScanner undecided = (target, content) -> content.doOnNext((piece) -> {
			read.addAndGet(piece.readableByteCount());
			DataBufferUtils.release(piece);
		}).then(verdict.asMono());
		try (Dracoon alice = client(storage, undecided, (settings) -> settings)) {
			StepVerifier.create(upload(alice, storage, room, shared, source)).then(() -> {
				Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> read.get() == SIZE);
				assertThat(emulator(storage).openUploadChannels()).isOne();
				assertThat(exists(storage, room, source)).isFalse();
				verdict.tryEmitValue(ScanVerdict.clean());
			}).expectNextCount(1).expectComplete().verify(TransferFixture.TIMEOUT);
		}
		assertThat(exists(storage, room, source)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void everyKindOfSourceIsScanned(String room) throws Exception {
		Path source = source();
		List<UploadSource> sources = List.of(UploadSource.of(new FileSystemResource(source)),
				UploadSource.of(new ByteArrayResource(Files.readAllBytes(source))),
				UploadSource.of(Files.newInputStream(source)),
				UploadSource.of(DataBufferUtils.read(source, DefaultDataBufferFactory.sharedInstance, 100_000)),
				UploadSource.of(DataBufferUtils.read(source, DefaultDataBufferFactory.sharedInstance, SIZE)));
		try (Dracoon alice = client(StorageMode.S3, this.scanner, (settings) -> settings)) {
			for (UploadSource each : sources) {
				this.scanner.clear();
				alice.transfers()
					.upload(UploadRequest.of(each, NodeAddress.ofPath(room), name()))
					.result()
					.block(TransferFixture.TIMEOUT);
				assertScannedWhole(source);
			}
		}
	}

	@Test
	void emptyContentIsScanned() throws Exception {
		Path source = Files.createFile(this.directory.resolve(name()));
		assertThat(upload(StorageMode.S3, "/Vault", false, source, this.scanner, (settings) -> settings)).isNull();
		assertScannedWhole(source);
	}

	@Test
	void findingEndsTheUploadBeforeAllContentIsSent() throws Exception {
		ContentScanner hasty = (target, content) -> content.doOnNext(DataBufferUtils::release)
			.next()
			.map((piece) -> ScanVerdict.malware("Hasty"));
		Flux<DataBuffer> endless = Flux
			.generate((sink) -> sink.next(DefaultDataBufferFactory.sharedInstance.wrap(new byte[100_000])));
		try (Dracoon alice = client(StorageMode.S3, hasty, (settings) -> settings)) {
			StepVerifier
				.create(alice.transfers()
					.upload(UploadRequest.of(UploadSource.of(endless), NodeAddress.ofPath("/Vault"), name()))
					.result())
				.expectError(MalwareFoundException.class)
				.verify(TransferFixture.TIMEOUT);
		}
	}

	static Stream<ContentScanner> liars() {
		return Stream.<ContentScanner>of((target, content) -> Mono.just(ScanVerdict.clean()), (target,
				content) -> content.doOnNext(DataBufferUtils::release).next().map((piece) -> ScanVerdict.clean()),
				(target, content) -> content.doOnNext(DataBufferUtils::release).then(Mono.empty()),
				(target, content) -> content.doOnNext(DataBufferUtils::release)
					.then(Mono.error(new IOException("broken"))),
				ScannedUploadTests::readInTwoHalves, (target, content) -> {
					throw new IllegalStateException("broken");
				});
	}

	private static Mono<ScanVerdict> readInTwoHalves(ScanTarget target, Flux<DataBuffer> content) {
		Flux<DataBuffer> read = content.doOnNext(DataBufferUtils::release);
		return read.next().thenMany(read).then(Mono.just(ScanVerdict.clean()));
	}

	@ParameterizedTest
	@MethodSource("liars")
	void withoutAVerdictOnAllContentThereIsNoFile(ContentScanner liar) throws Exception {
		Path source = source();
		Throwable failure = upload(StorageMode.S3, "/Vault", false, source, liar, (settings) -> settings);
		assertReason(failure, Reason.SCANNER_UNAVAILABLE);
		assertThat(exists(StorageMode.S3, "/Vault", source)).isFalse();
	}

	@ParameterizedTest
	@MethodSource("liars")
	void withoutAScannerThereIsAFileIfThatIsAllowed(ContentScanner liar) throws Exception {
		Path source = source();
		assertThat(upload(StorageMode.S3, "/Vault", false, source, liar,
				(settings) -> settings.withScannerUnavailable(UnavailableAction.ALLOW)))
			.isNull();
		assertThat(exists(StorageMode.S3, "/Vault", source)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("everywhere")
	void contentThatCannotBeScannedIsHeldBackOrAllowed(StorageMode storage, String room, boolean shared)
			throws Exception {
		ContentScanner full = (target, content) -> Mono.just(ScanVerdict.notScanned("too large"));
		Path source = source();
		assertReason(upload(storage, room, shared, source, full, (settings) -> settings), Reason.NOT_SCANNED);
		assertThat(exists(storage, room, source)).isFalse();
		assertThat(upload(storage, room, shared, source, full,
				(settings) -> settings.withNotScanned(NotScannedAction.ALLOW)))
			.isNull();
		assertThat(exists(storage, room, source)).isTrue();
	}

	@Test
	void uploadsThatTheFilterOmitsAreNotScanned() throws Exception {
		Path source = source();
		infect(source, 0);
		assertThat(upload(StorageMode.S3, "/Projects", false, source, this.scanner,
				(settings) -> settings.withFilter((target) -> target.isBelow("/Vault"))))
			.isNull();
		assertThat(this.scanner.scans()).isEmpty();
	}

	@Test
	void slowScannerLimitsTheContentInMemory() throws Exception {
		AtomicInteger published = new AtomicInteger();
		ContentScanner stuck = (target, content) -> content.concatMap((piece) -> Mono.<Void>never(), 1)
			.then(Mono.just(ScanVerdict.clean()));
		Flux<DataBuffer> endless = Flux
			.<DataBuffer>generate(
					(sink) -> sink.next(DefaultDataBufferFactory.sharedInstance.wrap(new byte[64 * 1024])))
			.doOnNext((buffer) -> published.incrementAndGet());
		try (Dracoon alice = client(StorageMode.S3, stuck, (settings) -> settings)) {
			Upload upload = alice.transfers()
				.upload(UploadRequest.of(UploadSource.of(endless), NodeAddress.ofPath("/Vault"), name()));
			StepVerifier.create(upload.result()).then(() -> {
				Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> published.get() >= 8);
				Awaitility.await().during(Duration.ofMillis(300)).until(() -> published.get() < 30);
				upload.cancel();
			}).expectErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED)).verify(TransferFixture.TIMEOUT);
		}
	}

	@Test
	void slowScannerLimitsTheContentInMemoryAlsoIfOneBufferHasAllContent() {
		ContentScanner stuck = (target, content) -> content.concatMap((piece) -> Mono.<Void>never(), 1)
			.then(Mono.just(ScanVerdict.clean()));
		DataBuffer buffer = DefaultDataBufferFactory.sharedInstance.wrap(new byte[SIZE]);
		try (Dracoon alice = client(StorageMode.S3, stuck, (settings) -> settings)) {
			Upload upload = alice.transfers()
				.upload(UploadRequest.of(UploadSource.of(Flux.just(buffer)), NodeAddress.ofPath("/Vault"), name()));
			StepVerifier.create(upload.result()).then(() -> {
				Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> buffer.readPosition() >= FEED);
				Awaitility.await()
					.during(Duration.ofMillis(300))
					.until(() -> buffer.readPosition() <= FEED + 2 * 64 * 1024);
				upload.cancel();
			}).expectErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED)).verify(TransferFixture.TIMEOUT);
		}
	}

	@Test
	void cancelledUploadCancelsTheScan() throws Exception {
		TextScanner waiting = new TextScanner() {

			@Override
			public Mono<ScanVerdict> scan(ScanTarget target, Flux<DataBuffer> content) {
				return super.scan(target, content.concatWith(Flux.never()));
			}

		};
		Path source = source();
		try (Dracoon alice = client(StorageMode.S3, waiting, (settings) -> settings)) {
			Upload upload = alice.transfers().upload(UploadRequest.of(source, "/Vault"));
			StepVerifier.create(upload.result()).then(() -> {
				Awaitility.await()
					.atMost(TransferFixture.TIMEOUT)
					.until(() -> !waiting.scans().isEmpty() && waiting.scans().get(0).length() == SIZE);
				upload.cancel();
			}).expectErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED)).verify(TransferFixture.TIMEOUT);
			assertThat(waiting.scans().get(0).isCancelled()).isTrue();
		}
	}

	@Test
	void malwareInATreeIsAFailedItem() throws Exception {
		Path tree = Files.createDirectory(this.directory.resolve("tree-" + name()));
		Files.write(tree.resolve("bad.bin"), TextScanner.MALWARE);
		Files.writeString(tree.resolve("good.txt"), "harmless");
		try (Dracoon alice = client(StorageMode.S3, this.scanner, (settings) -> settings)) {
			List<DirectoryItem> items = alice.transfers()
				.uploadDirectory(tree, NodeAddress.ofPath("/Vault"), DirectoryOptions.defaults())
				.items()
				.collectList()
				.block(TransferFixture.TIMEOUT);
			assertThat(items).filteredOn((item) -> item.failure() instanceof MalwareFoundException).hasSize(1);
			assertThat(alice.nodes().getByPath("/Vault/good.txt").block()).isNotNull();
			StepVerifier.create(alice.nodes().getByPath("/Vault/bad.bin")).verifyError();
		}
		assertThat(this.findings).hasSize(1);
	}

	@Test
	void failingHandlerDoesNotReplaceTheFailure() throws Exception {
		Path source = source();
		infect(source, 7);
		assertThat(upload(StorageMode.S3, "/Vault", false, source, this.scanner,
				(settings) -> settings.withHandler((finding) -> Mono.error(new IOException("disk")))))
			.isInstanceOf(MalwareFoundException.class);
	}

	private Path source() throws IOException {
		return TransferFixture.file(this.directory, name(), SIZE);
	}

	private String name() {
		return "scanned-" + this.files.incrementAndGet() + ".bin";
	}

	private static void infect(Path source, int position) throws IOException {
		try (FileChannel channel = FileChannel.open(source, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(TextScanner.MALWARE), position);
		}
	}

	private DracoonEmulator emulator(StorageMode storage) {
		return (storage == StorageMode.S3) ? this.direct : this.chunked;
	}

	private Dracoon client(StorageMode storage, ContentScanner scanner, UnaryOperator<ScanSettings> change) {
		ScanSettings scan = change.apply(
				ScanSettings.of(scanner).withHandler((finding) -> Mono.fromRunnable(() -> this.findings.add(finding))));
		return TransferFixture.client(emulator(storage), "alice",
				(builder) -> builder.transfer((settings) -> settings.withScan(scan)));
	}

	/** Returns the failure, {@code null} if the upload succeeds. */
	private @Nullable Throwable upload(StorageMode storage, String room, boolean shared, Path source,
			ContentScanner scanner, UnaryOperator<ScanSettings> change) {
		try (Dracoon alice = client(storage, scanner, change)) {
			return upload(alice, storage, room, shared, source).then(Mono.<Throwable>empty())
				.onErrorResume(Mono::just)
				.block(TransferFixture.TIMEOUT);
		}
	}

	private Mono<?> upload(Dracoon alice, StorageMode storage, String room, boolean shared, Path source) {
		if (!shared) {
			return alice.transfers().upload(UploadRequest.of(source, room)).result();
		}
		return alice.nodes()
			.getByPath(room)
			.flatMap((node) -> alice.shares().createUploadShare(CreateUploadShareRequest.of(node.id())))
			.flatMap((share) -> alice.transfers()
				.publicShares()
				.upload(ShareUploadRequest.of(emulator(storage).baseUrl()
					.resolve("/public/upload-shares/" + share.accessKey().value())
					.toString(), source))
				.result());
	}

	private boolean exists(StorageMode storage, String room, Path source) {
		try (Dracoon alice = TransferFixture.client(emulator(storage), "alice")) {
			return alice.nodes()
				.getByPath(room + "/" + source.getFileName())
				.map(Node::id)
				.hasElement()
				.onErrorReturn(false)
				.block(TransferFixture.TIMEOUT);
		}
	}

	private void assertScannedWhole(Path source) throws IOException {
		assertThat(this.scanner.scans()).hasSize(1);
		TextScanner.Scan scan = this.scanner.scans().get(0);
		assertThat(scan.length()).isEqualTo(Files.size(source));
		assertThat(scan.sha256OfContent()).isEqualTo(TextScanner.sha256().digest(Files.readAllBytes(source)));
	}

	private static void assertReason(@Nullable Throwable failure, Reason reason) {
		assertThat(failure).isInstanceOfSatisfying(DracoonTransferException.class,
				(ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

}
