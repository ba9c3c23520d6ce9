// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests streams with {@link StreamLimits}.
 */
class StreamLimitsTests {

	private static final int MEBIBYTE = 1024 * 1024;

	private static final Duration LONG = Duration.ofMinutes(10);

	private static final TransferSettings SETTINGS = TransferFixture.SETTINGS.withMaxMemory(64L * MEBIBYTE);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice",
			(builder) -> builder.transfer((settings) -> SETTINGS));

	private final List<OneBuffer> readers = new ArrayList<>();

	@TempDir
	Path directory;

	private byte[] content = {};

	private Path file = Path.of("");

	@BeforeEach
	void createFile() throws IOException {
		this.file = TransferFixture.file(this.directory, "streamed.bin", 10 * MEBIBYTE + 1);
		this.content = Files.readAllBytes(this.file);
	}

	@AfterEach
	void close() {
		this.readers.forEach(OneBuffer::cancel);
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void contentIsTheSame(String room) {
		ContentRequest request = ContentRequest.of(upload(room));
		StreamLimits limits = limits(2, 2, LONG, LONG);
		assertThat(collect(request.withLimits(limits))).isEqualTo(this.content);
		byte[] section = collect(request.withRange(MEBIBYTE - 1, 2).withLimits(limits));
		assertThat(section).containsExactly(this.content[MEBIBYTE - 1], this.content[MEBIBYTE]);
	}

	@ParameterizedTest
	@CsvSource({ "2, 2", "5, 4", "64, 11" })
	void oneStreamFetchesNoMoreThanItsMemory(int memory, int fetched) {
		long id = upload("/Projects");
		ContentDownload download = this.alice.transfers()
			.download(ContentRequest.of(id).withLimits(limits(64, memory, LONG, LONG)));
		OneBuffer reader = read(download);
		long expected = Math.min(this.content.length, (long) fetched * MEBIBYTE);
		download.progress()
			.filter((progress) -> progress.transferredBytes() >= expected)
			.blockFirst(TransferFixture.TIMEOUT);
		assertThat(reader.failure).isNull();
		assertThat(contentRequests()).isEqualTo((memory == 64) ? 3 : fetched);
	}

	@Test
	void allStreamsTogetherLeaveMemoryToOthers() throws IOException {
		long id = upload("/Projects");
		StreamLimits limits = limits(3, 2, LONG, LONG);
		for (int i = 0; i < 3; i++) {
			OneBuffer reader = read(this.alice.transfers().download(ContentRequest.of(id).withLimits(limits)));
			Awaitility.await().until(() -> reader.received);
		}
		OneBuffer fourth = read(this.alice.transfers().download(ContentRequest.of(id).withLimits(limits)));
		Path copy = this.directory.resolve("copy.bin");
		this.alice.transfers().download(DownloadRequest.of(id, copy)).result().block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, this.file);
		assertThat(fourth.received).isFalse();
		this.readers.get(0).cancel();
		Awaitility.await().until(() -> fourth.received);
	}

	@Test
	void streamDoesNotWaitForMemoryForEver() {
		long id = upload("/Projects");
		StreamLimits limits = limits(2, 2, Duration.ofMillis(100), LONG);
		for (int i = 0; i < 2; i++) {
			OneBuffer reader = read(this.alice.transfers().download(ContentRequest.of(id).withLimits(limits)));
			Awaitility.await().until(() -> reader.received);
		}
		ContentDownload third = this.alice.transfers().download(ContentRequest.of(id).withLimits(limits));
		StepVerifier.create(third.content().doOnNext(DataBufferUtils::release))
			.verifyErrorSatisfies((ex) -> assertThat(ex)
				.isInstanceOfSatisfying(DracoonTransferException.class,
						(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.OUT_OF_MEMORY))
				.hasMessageContaining("dracoon.web.max-memory"));
		this.readers.get(0).cancel();
		assertThat(collect(ContentRequest.of(id).withLimits(limits))).isEqualTo(this.content);
	}

	@Test
	void readerThatTakesNothingEndsTheStream() {
		long id = upload("/Projects");
		ContentDownload download = this.alice.transfers()
			.download(ContentRequest.of(id).withLimits(limits(2, 2, LONG, Duration.ofMillis(100))));
		OneBuffer reader = read(download);
		Awaitility.await().until(() -> reader.failure != null);
		assertThat(reader.received).isTrue();
		assertThat(reader.failure).isInstanceOfSatisfying(DracoonTransferException.class,
				(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.READER_IDLE));
		assertThat(download.progress().blockLast(TransferFixture.TIMEOUT)).extracting(TransferProgress::state)
			.isEqualTo(TransferState.CANCELLED);
		assertThat(this.alice.transfers().active()).isEmpty();
	}

	@Test
	void cancelledStreamGivesItsMemoryBack() {
		long id = upload("/Projects");
		StreamLimits limits = limits(2, 2, Duration.ofSeconds(20), LONG);
		for (int i = 0; i < 4; i++) {
			ContentDownload download = this.alice.transfers().download(ContentRequest.of(id).withLimits(limits));
			OneBuffer reader = read(download);
			Awaitility.await().until(() -> reader.received);
			download.cancel();
			Awaitility.await().until(() -> reader.failure != null);
		}
	}

	@Test
	void slowServerDoesNotCountAsSlowReader() {
		long id = upload("/Projects");
		this.emulator.faults().network(Network.PERFECT.withLatency(Duration.ofMillis(400)));
		assertThat(collect(ContentRequest.of(id).withLimits(limits(2, 2, LONG, Duration.ofMillis(200)))))
			.isEqualTo(this.content);
	}

	@Test
	void defaultsAreSharesOfTheMemoryOfTransfers() {
		StreamLimits defaults = StreamLimits.defaults();
		TransferSettings large = SETTINGS.withMaxMemory(1024L * MEBIBYTE);
		assertThat(defaults.memory(large)).isEqualTo(512L * MEBIBYTE);
		assertThat(defaults.memoryPerStream(large)).isEqualTo(32L * MEBIBYTE);
		assertThat(defaults.memoryPerStream(SETTINGS)).isEqualTo(2L * MEBIBYTE);
	}

	@Test
	void memoryPerStreamIsBoundedByTheTotal() {
		StreamLimits limits = limits(1024, 512, LONG, LONG);
		assertThat(limits.memory(SETTINGS)).isEqualTo(64L * MEBIBYTE);
		assertThat(limits.memoryPerStream(SETTINGS)).isEqualTo(64L * MEBIBYTE);
	}

	@Test
	void limitsMustBePossible() {
		assertThatIllegalArgumentException().isThrownBy(() -> limits(1, 2, LONG, LONG))
			.withMessageContaining("'maxMemory' must be at least 2097152");
		assertThatIllegalArgumentException().isThrownBy(() -> limits(2, 1, LONG, LONG))
			.withMessageContaining("'maxMemoryPerStream' must be at least 2097152");
		assertThatIllegalArgumentException().isThrownBy(() -> limits(2, 2, Duration.ZERO, LONG))
			.withMessageContaining("'memoryTimeout'");
		assertThatIllegalArgumentException().isThrownBy(() -> limits(2, 2, LONG, Duration.ofSeconds(-1)))
			.withMessageContaining("'idleTimeout'");
	}

	private static StreamLimits limits(int maxMemory, int maxMemoryPerStream, Duration memoryTimeout,
			Duration idleTimeout) {
		return new StreamLimits((long) maxMemory * MEBIBYTE, (long) maxMemoryPerStream * MEBIBYTE, memoryTimeout,
				idleTimeout);
	}

	private long upload(String room) {
		Node node = this.alice.transfers()
			.upload(UploadRequest.of(this.file, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		this.emulator.clearRequests();
		return node.id();
	}

	private byte[] collect(ContentRequest request) {
		DataBuffer joined = DataBufferUtils.join(this.alice.transfers().download(request).content())
			.block(TransferFixture.TIMEOUT);
		byte[] bytes = new byte[joined.readableByteCount()];
		joined.read(bytes);
		DataBufferUtils.release(joined);
		return bytes;
	}

	private long contentRequests() {
		return this.emulator.requests()
			.stream()
			.filter((request) -> request.method().equals("GET") && !request.path().startsWith("/api/"))
			.count();
	}

	private OneBuffer read(ContentDownload download) {
		OneBuffer reader = new OneBuffer();
		this.readers.add(reader);
		download.content().subscribe(reader);
		return reader;
	}

	/**
	 * Takes one buffer, and nothing after that.
	 */
	private static final class OneBuffer extends BaseSubscriber<DataBuffer> {

		private volatile boolean received;

		private volatile Throwable failure;

		@Override
		protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
			request(1);
		}

		@Override
		protected void hookOnNext(DataBuffer buffer) {
			this.received = true;
			DataBufferUtils.release(buffer);
		}

		@Override
		protected void hookOnError(Throwable throwable) {
			this.failure = throwable;
		}

	}

}
