// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.netty.buffer.PooledByteBufAllocator;
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
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests uploads from all kinds of sources other than files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadSourcesIT {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int PIECE = 100_000;

	private static final NodeAddress PROJECTS = NodeAddress.ofPath("/Projects");

	private final DracoonEmulator direct = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator chunked = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	private final Dracoon alice = TransferFixture.client(this.direct, "alice");

	private final Dracoon chunkedAlice = TransferFixture.client(this.chunked, "alice");

	private final List<NettyDataBuffer> buffers = new CopyOnWriteArrayList<>();

	@TempDir
	Path directory;

	@AfterEach
	void leavesNothing() {
		assertThat(this.direct.openUploadChannels()).isZero();
		assertThat(this.chunked.openUploadChannels()).isZero();
		assertThat(this.buffers).allSatisfy((buffer) -> assertThat(buffer.getNativeBuffer().refCnt()).isZero());
		this.buffers.clear();
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.chunkedAlice.close();
		this.direct.close();
		this.chunked.close();
	}

	static Stream<Arguments> everything() {
		return Stream.of(Kind.values())
			.flatMap((kind) -> Stream.of(0, PART, 2 * PART + 1)
				.flatMap((size) -> Stream.of(Arguments.of(kind, size, StorageMode.S3, "/Projects"),
						Arguments.of(kind, size, StorageMode.S3, "/Vault"),
						Arguments.of(kind, size, StorageMode.PROXY, "/Vault"))));
	}

	@ParameterizedTest
	@MethodSource("everything")
	void arrives(Kind kind, int size, StorageMode storage, String room) throws IOException {
		byte[] content = content(size);
		Dracoon client = (storage == StorageMode.S3) ? this.alice : this.chunkedAlice;
		NodeAddress parent = NodeAddress.ofPath(room);
		Node node;
		if (kind == Kind.OUTPUT_STREAM) {
			UploadOutputStream output = client.transfers()
				.openOutputStream(parent, "content.bin",
						UploadOptions.defaults().withResolutionStrategy(ResolutionStrategy.AUTORENAME));
			try (output) {
				output.write(content);
			}
			node = output.node();
		}
		else {
			node = client.transfers()
				.upload(UploadRequest.of(source(kind, content), parent, "content.bin")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result()
				.block(TransferFixture.TIMEOUT);
		}
		assertThat(node).isNotNull();
		assertThat(node.size()).isEqualTo(size);
		Path copy = this.directory.resolve("copy.bin");
		client.transfers().download(DownloadRequest.of(node.id(), copy)).result().block(TransferFixture.TIMEOUT);
		assertThat(Files.readAllBytes(copy)).isEqualTo(content);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 1 })
	void otherLengthThanAnnounced(int difference) {
		byte[] content = content(PART + 10);
		long announced = content.length + difference;
		assertFails(UploadSource.of(new ByteArrayInputStream(content), announced), Reason.SOURCE_CHANGED);
		assertFails(UploadSource.of(published(content), announced), Reason.SOURCE_CHANGED);
	}

	@Test
	void streamThatBreaksIsClosed() {
		AtomicBoolean closed = new AtomicBoolean();
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("broken on purpose");
			}

			@Override
			public void close() {
				closed.set(true);
			}

		};
		assertFails(UploadSource.of(broken), Reason.SOURCE_UNREADABLE);
		assertThat(closed).isTrue();
	}

	@Test
	void publisherThatBreaks() {
		IllegalStateException failure = new IllegalStateException("broken on purpose");
		Flux<DataBuffer> broken = published(content(PART + 10)).concatWith(Flux.error(failure));
		StepVerifier
			.create(this.alice.transfers()
				.upload(UploadRequest.of(UploadSource.of(broken), PROJECTS, "a.bin")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result())
			.verifyErrorSatisfies((ex) -> assertThat(ex).hasCause(failure)
				.isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_UNREADABLE)));
	}

	@Test
	void publisherOfACancelledUploadIsCancelled() {
		AtomicBoolean cancelled = new AtomicBoolean();
		Flux<DataBuffer> endless = published(content(PART + 10)).concatWith(Flux.never())
			.doOnCancel(() -> cancelled.set(true));
		Upload upload = this.alice.transfers()
			.upload(UploadRequest.of(UploadSource.of(endless), PROJECTS, "a.bin")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		upload.start();
		upload.progress().filter((progress) -> progress.transferredBytes() >= PART).blockFirst(TransferFixture.TIMEOUT);
		upload.cancel();
		StepVerifier.create(upload.result()).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED));
		assertThat(cancelled).isTrue();
	}

	@Test
	void contentThatIsNotWantedIsNotSubscribed() {
		AtomicBoolean subscribed = new AtomicBoolean();
		Flux<DataBuffer> content = published(content(10)).doOnSubscribe((subscription) -> subscribed.set(true));
		StepVerifier
			.create(this.alice.transfers()
				.upload(UploadRequest.of(UploadSource.of(content), NodeAddress.ofPath("/Nowhere"), "a.bin")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TARGET_MISSING));
		assertThat(subscribed).isFalse();
	}

	@Test
	void abortedOutputLeavesNothing() throws IOException {
		UploadOutputStream output = this.alice.transfers()
			.openOutputStream(PROJECTS, "aborted.bin", UploadOptions.defaults());
		try (output) {
			output.write(content(2 * PART));
			output.abort();
		}
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> output.write(1));
		assertThatExceptionOfType(IOException.class).isThrownBy(output::node);
		StepVerifier.create(this.alice.nodes().getByPath("/Projects/aborted.bin")).verifyError();
	}

	@Test
	void interruptedWriteLeavesNothing() throws IOException {
		UploadOutputStream output = this.alice.transfers()
			.openOutputStream(PROJECTS, "interrupted.bin", UploadOptions.defaults());
		try (output) {
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> output.write(content(2 * PART)));
			assertThat(Thread.interrupted()).isTrue();
		}
		StepVerifier.create(output.upload().result()).verifyError();
		StepVerifier.create(this.alice.nodes().getByPath("/Projects/interrupted.bin")).verifyError();
	}

	@Test
	void failedUploadFailsTheWrite() {
		UploadOutputStream output = this.alice.transfers()
			.openOutputStream(NodeAddress.ofPath("/Nowhere"), "a.bin", UploadOptions.defaults());
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> output.write(content(4 * PART)))
			.havingCause()
			.isInstanceOf(DracoonTransferException.class);
	}

	@Test
	void missingFoldersAreCreatedOnRequest() {
		NodeAddress parent = NodeAddress.ofPath("/Projects/2031/Q1/reports");
		UploadRequest request = UploadRequest.of(source(Kind.RESOURCE, content(10)), parent, "a.bin")
			.withResolutionStrategy(ResolutionStrategy.AUTORENAME);
		StepVerifier.create(this.alice.transfers().upload(request).result())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TARGET_MISSING));
		UploadRequest creating = request.withOptions((options) -> options.withCreateFolders(true));
		Flux<Node> both = Flux.merge(this.alice.transfers().upload(creating).result(),
				this.alice.transfers().upload(creating.withName("b.bin")).result());
		assertThat(both.collectList().block(TransferFixture.TIMEOUT)).hasSize(2)
			.allSatisfy((node) -> assertThat(node.parentPath()).isEqualTo("/Projects/2031/Q1/reports/"));
	}

	@Test
	void roomsAreNotCreated() {
		UploadRequest request = UploadRequest
			.of(source(Kind.RESOURCE, content(10)), NodeAddress.ofPath("/Nowhere/at all"), "a.bin")
			.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
			.withOptions((options) -> options.withCreateFolders(true));
		StepVerifier.create(this.alice.transfers().upload(request).result())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TARGET_MISSING));
	}

	@Test
	void forbiddenNamesOfFoldersAreNotSent() {
		int before = this.direct.requests().size();
		UploadRequest request = UploadRequest
			.of(source(Kind.RESOURCE, content(10)), NodeAddress.ofPath("/Projects/a:b"), "a.bin")
			.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
			.withOptions((options) -> options.withCreateFolders(true));
		StepVerifier.create(this.alice.transfers().upload(request).result())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.NAME_FORBIDDEN));
		assertThat(this.direct.requests()).hasSize(before);
	}

	@Test
	void timesCanBeGiven() {
		Instant created = Instant.parse("2019-01-02T03:04:05Z");
		Instant modified = Instant.parse("2020-01-02T03:04:05Z");
		Node node = this.alice.transfers()
			.upload(UploadRequest.of(source(Kind.FLUX, content(10)), PROJECTS, "times.bin")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
				.withOptions((options) -> options.withTimestampCreation(created).withTimestampModification(modified)))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		Node found = this.alice.nodes().get(node.id()).block(TransferFixture.TIMEOUT);
		assertThat(found).isNotNull();
		assertThat(found.timestampCreation()).isEqualTo(created);
		assertThat(found.timestampModification()).isEqualTo(modified);
	}

	private UploadSource source(Kind kind, byte[] content) {
		return switch (kind) {
			case RESOURCE -> UploadSource.of(new ByteArrayResource(content));
			case STREAM -> UploadSource.of(new ByteArrayInputStream(content));
			case STREAM_OF_LENGTH -> UploadSource.of(new ByteArrayInputStream(content), content.length);
			case FLUX -> UploadSource.of(published(content));
			case FLUX_OF_LENGTH -> UploadSource.of(published(content), content.length);
			case OUTPUT_STREAM -> throw new IllegalArgumentException("An output stream is not a source");
		};
	}

	/**
	 * Publishes content in buffers. After each test, {@link #leavesNothing} checks that
	 * all of them were released.
	 */
	private Flux<DataBuffer> published(byte[] content) {
		NettyDataBufferFactory factory = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
		return Flux.generate(() -> 0, (position, sink) -> {
			int length = Math.min(PIECE, content.length - position);
			if (length == 0) {
				sink.complete();
				return position;
			}
			NettyDataBuffer buffer = factory.allocateBuffer(length);
			buffer.write(content, position, length);
			this.buffers.add(buffer);
			sink.next(buffer);
			return position + length;
		});
	}

	private static byte[] content(int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return content;
	}

	private void assertFails(UploadSource source, Reason reason) {
		StepVerifier
			.create(this.alice.transfers()
				.upload(UploadRequest.of(source, PROJECTS, "a.bin")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result())
			.verifyErrorSatisfies((ex) -> assertReason(ex, reason));
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

	/**
	 * Lists the sources of content other than files.
	 */
	enum Kind {

		RESOURCE, STREAM, STREAM_OF_LENGTH, FLUX, FLUX_OF_LENGTH, OUTPUT_STREAM

	}

}
