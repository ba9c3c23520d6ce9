// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.netty.buffer.UnpooledByteBufAllocator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContentStoreTests {

	@TempDir
	Path directory;

	private ContentStore store;

	@BeforeEach
	void open() {
		this.store = ContentStore.open(this.directory);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void readsRangesAcrossSegments() {
		byte[] bytes = new byte[200_000];
		new Random(1).nextBytes(bytes);
		Content content = new Content(List.of(write(slice(bytes, 0, 70_000)), write(slice(bytes, 70_000, 70_001)),
				write(new byte[0]), write(slice(bytes, 70_001, 200_000))));
		assertThat(content.length()).isEqualTo(200_000);
		assertThat(read(content, ByteRange.all(content))).isEqualTo(bytes);
		for (int[] range : new int[][] { { 0, 1 }, { 69_999, 3 }, { 70_000, 1 }, { 70_001, 129_999 }, { 10, 0 } }) {
			assertThat(read(content, new ByteRange(range[0], range[1])))
				.isEqualTo(slice(bytes, range[0], range[0] + range[1]));
		}
	}

	@Test
	void knowsTheDigests() {
		Segment hello = write("Hello, ".getBytes(StandardCharsets.UTF_8));
		Segment world = write("World!".getBytes(StandardCharsets.UTF_8));
		assertThat(hello.md5()).isEqualTo("c84cabbaebee9a9631c8be234ac64c26");
		Content content = new Content(List.of(hello, world));
		assertThat(this.store.md5(content).block()).isEqualTo("65a8e27d8879283831b664bd8b7f0ad4");
		assertThat(content.etag()).isEqualTo("49efe0be9260fbd0e2fe86ecd0864260-2");
		assertThat(this.store.md5(new Content(List.of(world))).block()).isEqualTo(world.md5());
	}

	@Test
	void leavesNothingBehindAfterAFailure() {
		Flux<DataBuffer> failing = Flux.concat(Flux.just(buffer(new byte[10])), Flux.error(new IOException("gone")));
		StepVerifier.create(this.store.write(failing)).expectError(IOException.class).verify(Duration.ofMinutes(1));
		assertThat(files()).isZero();
	}

	@Test
	void leavesNothingBehindAfterACancellation() {
		TestPublisher<DataBuffer> body = TestPublisher.create();
		Disposable writing = this.store.write(body).subscribe();
		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(files()).isOne());
		writing.dispose();
		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(files()).isZero());
	}

	@Test
	void releasesAllBuffersWhateverTheMomentOfTheCancellation() {
		NettyDataBufferFactory factory = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
		List<NettyDataBuffer> buffers = new CopyOnWriteArrayList<>();
		for (int round = 0; round < 100; round++) {
			TestPublisher<DataBuffer> body = TestPublisher.create();
			Disposable writing = this.store.write(body).subscribe();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(1))
				.until(body::wasSubscribed);
			for (int number = 0; number < 3; number++) {
				NettyDataBuffer buffer = factory.allocateBuffer(1);
				buffers.add(buffer.write((byte) 1));
				body.next(buffer);
			}
			writing.dispose();
		}
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(buffers).noneMatch((buffer) -> buffer.getNativeBuffer().refCnt() > 0));
	}

	@Test
	void flipsAByte() {
		Content content = new Content(List.of(write(new byte[] { 1, 2 }), write(new byte[] { 3 })));
		this.store.flipByte(content, 2);
		assertThat(read(content, ByteRange.all(content))).containsExactly(1, 2, ~3);
	}

	@Test
	void findsContentsById() {
		Content content = new Content(List.of());
		String id = this.store.add(content);
		assertThat(this.store.find(id)).contains(content);
		assertThat(this.store.find("other")).isEmpty();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.store.add(id, content));
	}

	@Test
	void removesContents() {
		String id = this.store.add(new Content(List.of(write(new byte[1]), write(new byte[2]))));
		this.store.remove(id);
		assertThat(this.store.find(id)).isEmpty();
		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(files()).isZero());
		this.store.remove(id);
	}

	@Test
	void deletesItsFilesOnDiscardAndClose() {
		Segment first = write(new byte[1]);
		write(new byte[1]);
		assertThat(files()).isEqualTo(2);
		this.store.discard(List.of(first)).block();
		assertThat(files()).isOne();
		this.store.close();
		assertThat(this.directory).isEmptyDirectory();
	}

	private Segment write(byte[] bytes) {
		Segment segment = this.store.write(Flux.just(buffer(bytes))).block(Duration.ofMinutes(1));
		assertThat(segment).isNotNull();
		return segment;
	}

	private byte[] read(Content content, ByteRange range) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DataBufferUtils.write(this.store.read(content, range), out)
			.map(DataBufferUtils::release)
			.blockLast(Duration.ofMinutes(1));
		return out.toByteArray();
	}

	private long files() {
		try (Stream<Path> paths = Files.walk(this.directory)) {
			return paths.filter(Files::isRegularFile).count();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static DataBuffer buffer(byte[] bytes) {
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

	private static byte[] slice(byte[] bytes, int from, int to) {
		return Arrays.copyOfRange(bytes, from, to);
	}

}
