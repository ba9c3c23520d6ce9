// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.file.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;

class FileRegionTests {

	private static final int SLICE = 64 * 1024;

	private final byte[] content = new byte[500_000];

	@TempDir
	Path directory;

	private Path file = Path.of("");

	@BeforeEach
	void prepare() throws IOException {
		new Random(5).nextBytes(this.content);
		this.file = Files.write(this.directory.resolve("source"), this.content);
	}

	@Test
	void regionIsReadAndNothingElse() {
		DataBuffer read = DataBufferUtils.join(region(123, 300_001).read(() -> SLICE)).block(Duration.ofMinutes(1));
		assertThat(read).isNotNull();
		byte[] bytes = new byte[read.readableByteCount()];
		read.read(bytes);
		assertThat(bytes).isEqualTo(Arrays.copyOfRange(this.content, 123, 123 + 300_001));
	}

	@Test
	void nothingIsReadBeforeItIsAskedFor() throws IOException {
		SeekableByteChannel channel = Mockito.mock();
		AtomicInteger reads = new AtomicInteger();
		given(channel.read(any())).willAnswer((invocation) -> {
			reads.incrementAndGet();
			ByteBuffer piece = invocation.getArgument(0);
			int length = piece.remaining();
			piece.position(piece.limit());
			return length;
		});
		StepVerifier
			.create(new FileRegion(() -> channel, 0, 10_000_000, LocalSource.of(SourceFile.at(this.file)))
				.read(() -> SLICE), 2)
			.expectNextCount(2)
			.then(() -> assertThat(reads).hasValue(2))
			.thenCancel()
			.verify(Duration.ofMinutes(1));
		assertThat(reads).hasValue(2);
		then(channel).should().close();
	}

	@Test
	void cancellingDoesNotWaitForTheReadThatIsUnderWay() throws IOException, InterruptedException {
		SeekableByteChannel channel = Mockito.mock();
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		CountDownLatch closed = new CountDownLatch(1);
		AtomicBoolean interrupted = new AtomicBoolean();
		given(channel.read(any())).willAnswer((invocation) -> {
			reading.countDown();
			try {
				assertThat(cancelled.await(1, TimeUnit.MINUTES)).isTrue();
			}
			catch (InterruptedException ex) {
				// record the interrupt, because an interrupt would immediately close a
				// real file channel
				interrupted.set(true);
			}
			return 1;
		});
		willAnswer((invocation) -> {
			closed.countDown();
			return null;
		}).given(channel).close();
		StepVerifier
			.create(new FileRegion(() -> channel, 0, 10_000, LocalSource.of(SourceFile.at(this.file)))
				.read(() -> SLICE))
			.thenAwait(Duration.ZERO)
			.then(() -> await(reading))
			.thenCancel()
			.verify(Duration.ofMinutes(1));
		then(channel).should(Mockito.never()).close();
		cancelled.countDown();
		assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(interrupted).isFalse();
	}

	@Test
	void endBeforeTheEndOfTheRegionIsAChangeOfTheFile() {
		StepVerifier.create(region(450_000, 50_001).read(() -> SLICE).then())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_CHANGED)))
			.verify(Duration.ofMinutes(1));
	}

	private FileRegion region(long offset, long length) {
		return new FileRegion(() -> Files.newByteChannel(this.file), offset, length,
				LocalSource.of(SourceFile.at(this.file)));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
