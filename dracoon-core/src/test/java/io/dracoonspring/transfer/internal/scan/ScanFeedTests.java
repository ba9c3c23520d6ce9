// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.scan;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.transfer.internal.part.Checksums;

import static org.assertj.core.api.Assertions.assertThat;

class ScanFeedTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final int PIECE = 64 * 1024;

	@ParameterizedTest
	@ValueSource(ints = { 1, 1000, PIECE, 3 * PIECE + 1 })
	void contentArrivesInOrderWhileTwoThreadsWork(int step) {
		byte[] content = new byte[Math.min(4_000_000, step * 5000)];
		new SplittableRandom(step).nextBytes(content);
		ScanFeed feed = new ScanFeed(Checksums.sha256());
		Mono<Void> written = write(feed, content, step).subscribeOn(Schedulers.boundedElastic());
		Mono<byte[]> read = feed.content()
			.publishOn(Schedulers.parallel(), 2)
			.collect(ByteArrayOutputStream::new, ScanFeedTests::append)
			.map(ByteArrayOutputStream::toByteArray);
		assertThat(Mono.zip(written.thenReturn(true), read, (done, bytes) -> bytes).block(TIMEOUT)).isEqualTo(content);
		assertThat(feed.digest()).isEqualTo(Checksums.sha256().digest(content));
	}

	private static Mono<Void> write(ScanFeed feed, byte[] content, int step) {
		return Flux.range(0, (content.length + step - 1) / step)
			.concatMap((index) -> Mono
				.fromRunnable(() -> feed.add(content, index * step, Math.min(step, content.length - index * step)))
				.then(feed.ready()), 1)
			.then(Mono.fromRunnable(feed::complete));
	}

	private static void append(ByteArrayOutputStream target, DataBuffer piece) {
		byte[] bytes = new byte[piece.readableByteCount()];
		piece.read(bytes);
		target.writeBytes(bytes);
	}

	@Test
	void readerWaitsForTheScanner() {
		ScanFeed feed = new ScanFeed(null);
		feed.add(new byte[8 * PIECE], 0, 8 * PIECE);
		assertThat(feed.isReady()).isFalse();
		StepVerifier.create(feed.ready())
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(50))
			.then(() -> StepVerifier.create(feed.content(), 4).expectNextCount(4).thenCancel().verify(TIMEOUT))
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(feed.isUntouched()).isFalse();
	}

	@Test
	void detachedFeedTakesEverything() {
		ScanFeed feed = new ScanFeed(null);
		feed.add(new byte[8 * PIECE], 0, 8 * PIECE);
		StepVerifier.create(feed.ready()).then(feed::detach).expectComplete().verify(TIMEOUT);
		feed.add(new byte[8 * PIECE], 0, 8 * PIECE);
		assertThat(feed.isReady()).isTrue();
	}

	@Test
	void untouchedContentGoesToTheNextScanner() {
		ScanFeed feed = new ScanFeed(null);
		feed.add(new byte[10], 0, 10);
		StepVerifier.create(feed.content(), 0).thenCancel().verify(TIMEOUT);
		assertThat(feed.isUntouched()).isTrue();
		feed.complete();
		StepVerifier.create(feed.content())
			.assertNext((piece) -> assertThat(piece.readableByteCount()).isEqualTo(10))
			.expectComplete()
			.verify(TIMEOUT);
	}

}
