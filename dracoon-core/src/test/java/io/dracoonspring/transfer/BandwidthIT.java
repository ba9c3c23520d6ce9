// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ReportLeaks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BandwidthIT {

	private static final int SIZE = TransferSettings.MIN_CHUNK_SIZE + 17;

	private static final long RATE = 10 * 1024 * 1024;

	private static final Duration SHORTEST = Duration.ofMillis(440);

	/** Is a tolerance for the time of API calls and for delays on a busy machine. */
	private static final Duration SLACK = Duration.ofSeconds(6);

	private static final Duration TIMEOUT = Duration.ofMillis(300);

	/**
	 * Is a bandwidth so low that the smallest slice takes much longer than the timeouts.
	 */
	private static final long CRAWL = 500;

	private final DracoonEmulator emulator = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator chunked = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	private final Dracoon bella = TransferFixture.client(this.chunked, "alice");

	private final AtomicInteger names = new AtomicInteger();

	@TempDir
	Path directory;

	private Path source = Path.of("");

	private long plain;

	private long encrypted;

	private String uploadShare = "";

	private String downloadShare = "";

	@BeforeAll
	void prepare(@TempDir Path sources) throws IOException {
		this.source = TransferFixture.file(sources, "source.bin", SIZE);
		Node file = upload(this.alice, "/Projects");
		this.plain = file.id();
		this.encrypted = upload(this.alice, "/Vault").id();
		this.uploadShare = this.emulator.baseUrl() + "/public/upload-shares/"
				+ Objects
					.requireNonNull(this.alice.shares()
						.createUploadShare(CreateUploadShareRequest.of(Objects.requireNonNull(file.parentId())))
						.block(TransferFixture.TIMEOUT))
					.accessKey()
					.value();
		this.downloadShare = this.emulator.baseUrl() + "/public/download-shares/"
				+ Objects
					.requireNonNull(this.alice.shares()
						.createDownloadShare(CreateDownloadShareRequest.of(this.plain))
						.block(TransferFixture.TIMEOUT))
					.accessKey()
					.value();
	}

	@AfterEach
	void lift() {
		this.alice.transfers().bandwidth().lift();
		this.bella.transfers().bandwidth().lift();
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.bella.close();
		this.emulator.close();
		this.chunked.close();
	}

	Stream<Arguments> ways() {
		return Stream.of(way("plain upload", (limit) -> this.alice.transfers().upload(up("/Projects", limit)).result()),
				way("encrypted upload", (limit) -> this.alice.transfers().upload(up("/Vault", limit)).result()),
				way("upload through the server",
						(limit) -> this.bella.transfers().upload(up("/Projects", limit)).result()),
				way("upload to a share",
						(limit) -> this.alice.transfers()
							.publicShares()
							.upload(ShareUploadRequest.of(this.uploadShare, this.source).withBandwidth(limit))
							.result()),
				way("plain download", (limit) -> this.alice.transfers().download(down(this.plain, limit)).result()),
				way("encrypted download",
						(limit) -> this.alice.transfers().download(down(this.encrypted, limit)).result()),
				way("stream",
						(limit) -> this.alice.transfers()
							.download(ContentRequest.of(this.encrypted).withBandwidth(limit))
							.writeTo(OutputStream.nullOutputStream())),
				way("archive",
						(limit) -> this.alice.transfers()
							.downloadZip(ZipRequest.of(List.of(this.plain), target()).withBandwidth(limit))
							.result()),
				way("download from a share",
						(limit) -> this.alice.transfers()
							.publicShares()
							.download(ShareDownloadRequest.of(this.downloadShare, target()).withBandwidth(limit))
							.result()));
	}

	private static Arguments way(String name, Function<@Nullable BandwidthLimit, Mono<?>> transfer) {
		return Arguments.of(Named.of(name, transfer));
	}

	@ParameterizedTest
	@MethodSource("ways")
	void transferIsAsFastAsItsLimitAllows(Function<@Nullable BandwidthLimit, Mono<?>> way) {
		assertThat(timed(way.apply(BandwidthLimit.of(RATE)))).isBetween(SHORTEST, SHORTEST.plus(SLACK));
	}

	@Test
	void allTransfersOfAClientShareItsLimit() {
		BandwidthLimit limit = this.alice.transfers().bandwidth();
		assertThat(limit.bytesPerSecond()).isNull();
		limit.change(2 * RATE);
		Mono<?> both = Mono.zip(this.alice.transfers().upload(up("/Projects", null)).result(),
				this.alice.transfers().download(down(this.encrypted, null)).result());
		assertThat(timed(both)).isBetween(SHORTEST, SHORTEST.plus(SLACK));
	}

	@Test
	void lowerLimitCounts() {
		this.alice.transfers().bandwidth().change(100 * RATE);
		Mono<?> own = this.alice.transfers().upload(up("/Projects", BandwidthLimit.of(RATE))).result();
		assertThat(timed(own)).isBetween(SHORTEST, SHORTEST.plus(SLACK));
		this.alice.transfers().bandwidth().change(RATE);
		Mono<?> of = this.alice.transfers().upload(up("/Projects", BandwidthLimit.of(100 * RATE))).result();
		assertThat(timed(of)).isBetween(SHORTEST, SHORTEST.plus(SLACK));
	}

	@Test
	void limitOfTheSettingsMustLetSomethingPass() {
		assertThatIllegalArgumentException().isThrownBy(() -> TransferSettings.defaults().withMaxBytesPerSecond(0L))
			.withMessage("'maxBytesPerSecond' must be at least 1: omit it for no limit");
	}

	@Test
	void copyCountsInBothDirections() {
		UploadOptions options = UploadOptions.defaults().withBandwidth(BandwidthLimit.of(2 * RATE));
		CopyRequest request = CopyRequest.of(NodeAddress.ofId(this.plain), NodeAddress.ofPath("/Vault"))
			.withName(name())
			.withOptions(options);
		assertThat(timed(this.alice.transfers().copy(request, this.alice.transfers()).result())).isBetween(SHORTEST,
				SHORTEST.plus(SLACK));
	}

	@Test
	void filesOfADirectoryShareItsLimit() throws IOException {
		Path tree = Files.createDirectory(this.directory.resolve("tree"));
		for (int i = 0; i < 4; i++) {
			TransferFixture.file(tree, name(), SIZE / 4);
		}
		DirectoryOptions options = DirectoryOptions.defaults().withBandwidth(BandwidthLimit.of(RATE));
		Flux<?> up = this.alice.transfers().uploadDirectory(tree, NodeAddress.ofPath("/Projects"), options).items();
		assertThat(timed(up.then())).isBetween(SHORTEST, SHORTEST.plus(SLACK));
	}

	@ParameterizedTest
	@CsvSource({ "/Projects,false", "/Vault,false", "/Projects,true" })
	void throttledTransferNeitherTimesOutNorRepeatsParts(String room, boolean throughTheServer) throws Exception {
		DracoonEmulator server = throughTheServer ? this.chunked : this.emulator;
		try (Dracoon shortTimeout = shortTimeout(server)) {
			shortTimeout.crypto().unlock().block(TransferFixture.TIMEOUT);
			BandwidthLimit limit = shortTimeout.transfers().bandwidth();
			assertThat(limit.bytesPerSecond()).isEqualTo(CRAWL);
			server.clearRequests();
			Upload upload = shortTimeout.transfers().upload(up(room, null));
			upload.start();
			// wait for one or two slices, which take much longer than all timeouts
			awaitElapsed(upload);
			assertThat(upload.progress().blockFirst()).satisfies(BandwidthIT::assertCrawls);
			limit.lift();
			Node node = Objects.requireNonNull(upload.result().block(TransferFixture.TIMEOUT));
			assertThat(parts(server)).as("requests for parts").isEqualTo(2);
			limit.change(CRAWL);
			server.clearRequests();
			Path target = target();
			Download download = shortTimeout.transfers().download(DownloadRequest.of(node.id(), target));
			download.start();
			awaitElapsed(download);
			assertThat(download.progress().blockFirst()).satisfies(BandwidthIT::assertCrawls);
			limit.lift();
			download.result().block(TransferFixture.TIMEOUT);
			assertThat(parts(server)).as("requests for parts").isEqualTo(2);
			TransferFixture.assertSameContent(target, this.source);
		}
	}

	@Test
	void cancellationEndsTheWaitAndLeavesNothing() throws IOException {
		BandwidthLimit limit = this.alice.transfers().bandwidth();
		limit.change(1);
		Upload plainUpload = this.alice.transfers().upload(up("/Projects", null));
		Upload encryptedUpload = this.alice.transfers().upload(up("/Vault", null));
		Download download = this.alice.transfers().download(down(this.plain, null));
		Transfer<Path> archive = this.alice.transfers().downloadZip(ZipRequest.of(List.of(this.plain), target()));
		for (Transfer<?> transfer : List.of(plainUpload, encryptedUpload, download, archive)) {
			transfer.start();
			transfer.progress()
				.filter((snapshot) -> snapshot.state() == TransferState.TRANSFERRING)
				.blockFirst(TransferFixture.TIMEOUT);
		}
		for (Transfer<?> transfer : List.of(plainUpload, encryptedUpload, download, archive)) {
			transfer.cancel();
			StepVerifier.create(transfer.result())
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.CANCELLED)))
				.verify(TransferFixture.TIMEOUT);
		}
		assertThat(this.emulator.openUploadChannels()).isZero();
		assertThat(TransferFixture.names(this.directory)).isEmpty();
		limit.lift();
		assertThat(this.alice.transfers().download(down(this.plain, null)).result().block(TransferFixture.TIMEOUT))
			.exists();
	}

	private static void awaitElapsed(Transfer<?> transfer) {
		transfer.progress()
			.filter((snapshot) -> snapshot.transferredBytes() > 0
					&& snapshot.elapsed().compareTo(TIMEOUT.multipliedBy(3)) > 0)
			.blockFirst(TransferFixture.TIMEOUT);
	}

	private static void assertCrawls(TransferProgress progress) {
		assertThat(progress.state()).isEqualTo(TransferState.TRANSFERRING);
		assertThat(progress.transferredBytes()).isBetween(1L, SIZE / 2L);
	}

	private static long parts(DracoonEmulator server) {
		return server.requests()
			.stream()
			.filter((request) -> request.path().startsWith("/s3/")
					|| (request.method().equals("POST") && request.path().startsWith("/api/v4/uploads/"))
					|| (request.method().equals("GET") && request.path().startsWith("/api/v4/downloads/")))
			.count();
	}

	private static Dracoon shortTimeout(DracoonEmulator server) {
		return TransferFixture.client(server, "alice",
				(builder) -> builder.http((settings) -> settings.withReadTimeout(TIMEOUT))
					.transfer((settings) -> settings.withIdleTimeout(TIMEOUT).withMaxBytesPerSecond(CRAWL)));
	}

	private Node upload(Dracoon dracoon, String room) {
		return Objects
			.requireNonNull(dracoon.transfers().upload(up(room, null)).result().block(TransferFixture.TIMEOUT));
	}

	private UploadRequest up(String room, @Nullable BandwidthLimit limit) {
		return UploadRequest.of(UploadSource.of(this.source), NodeAddress.ofPath(room), name())
			.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
			.withBandwidth(limit);
	}

	private DownloadRequest down(long file, @Nullable BandwidthLimit limit) {
		return DownloadRequest.of(file, target()).withBandwidth(limit);
	}

	private Path target() {
		return this.directory.resolve(name());
	}

	private String name() {
		return "file-" + this.names.incrementAndGet() + ".bin";
	}

	private static Duration timed(Mono<?> transfer) {
		long start = System.nanoTime();
		transfer.block(TransferFixture.TIMEOUT);
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
