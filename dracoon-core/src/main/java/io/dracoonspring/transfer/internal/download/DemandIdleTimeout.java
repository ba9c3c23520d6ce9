// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.run.EarlyEnd;

/**
 * Fails a stream that yields nothing although there is demand, or whose subscriber
 * requests nothing. Unlike a plain timeout, this class distinguishes whether the source
 * or the subscriber stalls.
 */
final class DemandIdleTimeout {

	/**
	 * The longest interval between checks, shorter than any sensible response timeout.
	 */
	private static final Duration LONGEST_INTERVAL = Duration.ofMillis(250);

	private final Duration timeout;

	private final AtomicLong demand = new AtomicLong();

	private volatile long lastNanos = System.nanoTime();

	private DemandIdleTimeout(Duration timeout) {
		this.timeout = timeout;
	}

	/**
	 * Fails a stream with a {@link TimeoutException} if it yields nothing for the timeout
	 * although there is demand. Runs {@code held} several times per second while there is
	 * no demand.
	 */
	static <T> Flux<T> watch(Flux<T> stream, Duration timeout, Runnable held) {
		return Flux.defer(() -> {
			DemandIdleTimeout guard = new DemandIdleTimeout(timeout);
			return guard.guard(stream, () -> guard.isIdle(held),
					() -> new TimeoutException("Nothing came for " + timeout));
		});
	}

	/**
	 * Fails a stream with the reason {@code READER_IDLE} if the subscriber requests
	 * nothing for the timeout. The error is emitted without demand.
	 */
	static <T> Flux<T> watchReader(Flux<T> stream, Duration timeout) {
		return Flux.defer(() -> {
			DemandIdleTimeout guard = new DemandIdleTimeout(timeout);
			return guard.guard(stream, guard::isReaderIdle,
					() -> new DracoonTransferException(Reason.READER_IDLE, "The reader of the content took nothing for "
							+ timeout.toMillis() + " ms: read faster, or raise 'dracoon.web.idle-timeout'", null));
		});
	}

	private <T> Flux<T> guard(Flux<T> stream, BooleanSupplier ended, Supplier<Exception> failure) {
		Duration quarter = this.timeout.dividedBy(4).plusMillis(1);
		Mono<Exception> end = Mono.delay((quarter.compareTo(LONGEST_INTERVAL) < 0) ? quarter : LONGEST_INTERVAL)
			.repeat()
			.filter((tick) -> ended.getAsBoolean())
			.next()
			.map((tick) -> failure.get());
		Flux<T> watched = stream.doOnNext((item) -> {
			this.demand.decrementAndGet();
			this.lastNanos = System.nanoTime();
		}).doOnRequest((count) -> {
			this.lastNanos = System.nanoTime();
			this.demand.accumulateAndGet(count, DemandIdleTimeout::sum);
		});
		return EarlyEnd.on(watched, end);
	}

	private static long sum(long left, long right) {
		long sum = left + right;
		return (sum < 0) ? Long.MAX_VALUE : sum;
	}

	private boolean isIdle(Runnable held) {
		if (this.demand.get() > 0) {
			return isOverdue();
		}
		held.run();
		return false;
	}

	private boolean isReaderIdle() {
		return this.demand.get() == 0 && isOverdue();
	}

	private boolean isOverdue() {
		return System.nanoTime() - this.lastNanos > this.timeout.toNanos();
	}

}
