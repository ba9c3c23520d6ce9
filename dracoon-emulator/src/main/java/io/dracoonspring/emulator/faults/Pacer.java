// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Limits the bytes per second of request or response bodies. All bodies that share a
 * pacer share its limit.
 */
final class Pacer {

	static final Pacer UNLIMITED = new Pacer(0);

	/**
	 * The shortest wait. Shorter waits add up until they reach this duration, because
	 * timers are hardly more precise. On a fast network, a timer for each buffer would
	 * also take longer than the transfer of the buffer.
	 */
	private static final Duration SHORTEST = Duration.ofMillis(5);

	/**
	 * The longest delay of a timer, in nanoseconds, that the pacer makes up for by
	 * sending the next bytes faster. The pacer does not make up for a longer delay or a
	 * longer pause between two buffers.
	 */
	private static final long CREDIT = TimeUnit.MILLISECONDS.toNanos(20);

	private final long bytesPerSecond;

	private long freeAt;

	private boolean used;

	Pacer(long bytesPerSecond) {
		this.bytesPerSecond = bytesPerSecond;
	}

	Flux<DataBuffer> pace(Publisher<? extends DataBuffer> body) {
		Flux<DataBuffer> buffers = Flux.from(body);
		return (this.bytesPerSecond > 0) ? buffers.concatMap(this::pass, 1) : buffers;
	}

	private Mono<DataBuffer> pass(DataBuffer buffer) {
		Duration wait = reserve(buffer.readableByteCount());
		return (wait.compareTo(SHORTEST) < 0) ? Mono.just(buffer) : delayed(buffer, wait);
	}

	private static Mono<DataBuffer> delayed(DataBuffer buffer, Duration wait) {
		// release the buffer only if the receiver has not taken it, because a
		// cancellation may arrive while the buffer is passed on
		AtomicBoolean taken = new AtomicBoolean();
		return Mono.delay(wait)
			.filter((tick) -> taken.compareAndSet(false, true))
			.map((tick) -> buffer)
			.doOnCancel(() -> {
				if (taken.compareAndSet(false, true)) {
					DataBufferUtils.release(buffer);
				}
			});
	}

	private synchronized Duration reserve(int bytes) {
		long now = System.nanoTime();
		long start = (this.used && now - this.freeAt < CREDIT) ? this.freeAt : now;
		this.used = true;
		this.freeAt = start + (long) (bytes * (double) TimeUnit.SECONDS.toNanos(1) / this.bytesPerSecond);
		return Duration.ofNanos(this.freeAt - now);
	}

}
