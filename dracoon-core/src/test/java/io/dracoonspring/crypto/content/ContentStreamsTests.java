// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.buffer.UnpooledByteBufAllocator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.crypto.key.Sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for the streams and channels of {@link ContentCipher}.
 */
class ContentStreamsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final int SIZE = 300_007;

	private final PlainFileKey key = PlainFileKey.generate();

	private final byte[] content = new byte[SIZE];

	private final Sdk.Encrypted expected;

	private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(true);

	private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(this.allocator);

	ContentStreamsTests() throws Exception {
		new Random(42).nextBytes(this.content);
		this.expected = Sdk.encrypt(this.key, this.content);
	}

	@AfterEach
	void everyBufferIsReleased() {
		assertThat(this.allocator.metric().usedDirectMemory()).isZero();
		assertThat(this.allocator.metric().usedHeapMemory()).isZero();
	}

	@Test
	void inputStreams() throws IOException {
		FileEncryptor encryptor = new FileEncryptor(this.key);
		InputStream ciphertext = encryptor.reading(new ByteArrayInputStream(this.content));
		assertThat(ciphertext.read()).isEqualTo(this.expected.ciphertext()[0] & 0xff);
		assertThat(ciphertext.readAllBytes()).isEqualTo(Arrays.copyOfRange(this.expected.ciphertext(), 1, SIZE));
		assertTag(encryptor.finish());
		InputStream plaintext = decryptor().reading(new ByteArrayInputStream(this.expected.ciphertext()));
		assertThat(plaintext.readAllBytes()).isEqualTo(this.content);
		assertThat(plaintext.read()).isEqualTo(-1);
	}

	@Test
	void inputStreamNeverReportsTheEndOfDamagedContent() throws IOException {
		InputStream plaintext = decryptor().reading(new ByteArrayInputStream(damaged()));
		assertThat(plaintext.readNBytes(SIZE)).hasSize(SIZE);
		assertDamaged(plaintext::read);
		assertThatIllegalStateException().isThrownBy(plaintext::read);
	}

	@Test
	void outputStreams() throws IOException {
		ByteArrayOutputStream ciphertext = new ByteArrayOutputStream();
		FileEncryptor encryptor = new FileEncryptor(this.key);
		try (OutputStream out = encryptor.writing(ciphertext)) {
			out.write(this.content[0]);
			out.write(this.content, 1, SIZE - 1);
		}
		assertThat(ciphertext.toByteArray()).isEqualTo(this.expected.ciphertext());
		assertTag(encryptor.finish());
		ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
		OutputStream out = decryptor().writing(plaintext);
		out.write(ciphertext.toByteArray());
		out.close();
		out.close();
		assertThat(plaintext.toByteArray()).isEqualTo(this.content);
		OutputStream bad = decryptor().writing(new ByteArrayOutputStream());
		bad.write(damaged());
		assertDamaged(bad::close);
	}

	@Test
	void channels() throws IOException {
		FileEncryptor encryptor = new FileEncryptor(this.key);
		ByteBuffer ciphertext = ByteBuffer.allocateDirect(SIZE);
		try (ReadableByteChannel channel = encryptor
			.reading(Channels.newChannel(new ByteArrayInputStream(this.content)))) {
			while (ciphertext.hasRemaining()) {
				assertThat(channel.read(ciphertext)).isPositive();
			}
			assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
			assertThat(channel.isOpen()).isTrue();
		}
		assertTag(encryptor.finish());
		assertThat(ciphertext.flip()).isEqualTo(ByteBuffer.wrap(this.expected.ciphertext()));
		ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
		try (WritableByteChannel channel = decryptor().writing(Channels.newChannel(plaintext))) {
			assertThat(channel.write(ciphertext)).isEqualTo(SIZE);
			assertThat(ciphertext.hasRemaining()).isFalse();
		}
		assertThat(plaintext.toByteArray()).isEqualTo(this.content);
		WritableByteChannel bad = decryptor().writing(Channels.newChannel(new ByteArrayOutputStream()));
		bad.write(ByteBuffer.wrap(damaged()));
		assertDamaged(bad::close);
		assertThat(bad.isOpen()).isFalse();
		ReadableByteChannel badToRead = decryptor().reading(Channels.newChannel(new ByteArrayInputStream(new byte[1])));
		assertThat(badToRead.read(ByteBuffer.allocate(9))).isOne();
		assertDamaged(() -> badToRead.read(ByteBuffer.allocate(9)));
	}

	@Test
	void dataBuffersAreLeftAsTheyAreAndReleased() {
		FileEncryptor encryptor = new FileEncryptor(this.key);
		byte[] ciphertext = collect(encryptor.apply(buffers(this.content, 70_001)));
		assertThat(ciphertext).isEqualTo(this.expected.ciphertext());
		assertTag(encryptor.finish());
		assertThat(collect(decryptor().apply(buffers(ciphertext, 9_999)))).isEqualTo(this.content);
		FileDecryptor once = decryptor();
		Flux<DataBuffer> plaintext = once.apply(Flux.empty());
		StepVerifier.create(plaintext).expectErrorSatisfies(ContentStreamsTests::isDamaged).verify(TIMEOUT);
		StepVerifier.create(plaintext).expectError(IllegalStateException.class).verify(TIMEOUT);
	}

	@Test
	void dataBuffersOfDamagedContentDoNotComplete() {
		AtomicInteger received = new AtomicInteger();
		StepVerifier.create(decryptor().apply(buffers(damaged(), 50_000)).map((buffer) -> {
			received.addAndGet(buffer.readableByteCount());
			DataBufferUtils.release(buffer);
			return 1;
		})).expectNextCount(7).expectErrorSatisfies(ContentStreamsTests::isDamaged).verify(TIMEOUT);
		assertThat(received).hasValue(SIZE);
	}

	@Test
	void cancelledAndRefusedDataBuffersAreReleased() {
		StepVerifier.create(decryptor().apply(buffers(this.content, 1000)), 1)
			.consumeNextWith(DataBufferUtils::release)
			.thenCancel()
			.verify(TIMEOUT);
		StepVerifier.create(new FileEncryptor(this.key, 1500).apply(buffers(this.content, 1000)))
			.consumeNextWith(DataBufferUtils::release)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
					(crypto) -> assertThat(crypto.getReason()).isEqualTo(Reason.CONTENT_TOO_LONG)))
			.verify(TIMEOUT);
	}

	@Test
	void rangesOfAnyPositionAndLengthWithoutTheTag() throws IOException {
		Random random = new Random(7);
		for (int run = 0; run < 50; run++) {
			int from = random.nextInt(SIZE);
			int to = from + random.nextInt(SIZE - from) + 1;
			byte[] range = Arrays.copyOfRange(this.expected.ciphertext(), from, to);
			UnauthenticatedRangeDecryptor decryptor = new UnauthenticatedRangeDecryptor(this.key, from);
			assertThat(decryptor.reading(new ByteArrayInputStream(range)).readAllBytes())
				.isEqualTo(Arrays.copyOfRange(this.content, from, to));
			assertThatIllegalStateException().isThrownBy(() -> decryptor.update(new byte[1]));
		}
		assertThat(new UnauthenticatedRangeDecryptor(this.key, 5)
			.update(Arrays.copyOfRange(this.expected.ciphertext(), 5, 40)))
			.isEqualTo(Arrays.copyOfRange(this.content, 5, 40));
	}

	@Test
	void rangesEndWhereFilesEnd() {
		UnauthenticatedRangeDecryptor last = new UnauthenticatedRangeDecryptor(this.key, FileEncryptor.MAX_LENGTH - 1);
		last.update(new byte[1]);
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(() -> last.update(new byte[1]))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.CONTENT_TOO_LONG));
		assertThatIllegalArgumentException().isThrownBy(() -> new UnauthenticatedRangeDecryptor(this.key, -1));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new UnauthenticatedRangeDecryptor(this.key, FileEncryptor.MAX_LENGTH + 1));
	}

	private FileDecryptor decryptor() {
		return new FileDecryptor(this.expected.fileKey());
	}

	private byte[] damaged() {
		byte[] damaged = this.expected.ciphertext().clone();
		damaged[SIZE / 2] ^= 1;
		return damaged;
	}

	private void assertTag(PlainFileKey finished) {
		assertThat(finished.tag()).isEqualTo(this.expected.fileKey().tag());
	}

	private static void assertDamaged(ThrowingCallable call) {
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(call)
			.satisfies(ContentStreamsTests::isDamaged);
	}

	private static void isDamaged(Throwable ex) {
		assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
				(crypto) -> assertThat(crypto.getReason()).isEqualTo(Reason.INVALID_TAG));
	}

	private Flux<DataBuffer> buffers(byte[] bytes, int cut) {
		List<Integer> starts = new ArrayList<>();
		for (int start = 0; start < bytes.length; start += cut) {
			starts.add(start);
		}
		return Flux.fromIterable(starts).map((start) -> {
			int length = Math.min(cut, bytes.length - start);
			return this.buffers.allocateBuffer(length).write(bytes, start, length);
		});
	}

	private static byte[] collect(Flux<DataBuffer> buffers) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DataBufferUtils.write(buffers, out).doOnNext(DataBufferUtils.releaseConsumer()).blockLast(TIMEOUT);
		return out.toByteArray();
	}

}
