/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.internal.download;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends a stream from which nothing comes although somebody waits for it. Unlike a plain
 * timeout it leaves a stream alone whose subscriber takes its time.
 */
final class IdleGuard {

	/** Shorter than any sensible time to wait for an answer. */
	private static final Duration LONGEST_INTERVAL = Duration.ofMillis(250);

	private final Duration timeout;

	private final Runnable held;

	private final AtomicLong demand = new AtomicLong();

	private volatile long lastNanos = System.nanoTime();

	private IdleGuard(Duration timeout, Runnable held) {
		this.timeout = timeout;
		this.held = held;
	}

	/**
	 * Watch a stream.
	 * @param stream the stream
	 * @param timeout how long nothing may come
	 * @param held is told, some times per second, that nothing is wanted at present
	 * @param <T> what the stream yields
	 * @return the stream, which fails with a {@link TimeoutException}
	 */
	static <T> Flux<T> watch(Flux<T> stream, Duration timeout, Runnable held) {
		return Flux.defer(() -> new IdleGuard(timeout, held).guard(stream));
	}

	private <T> Flux<T> guard(Flux<T> stream) {
		return stream.doOnNext((item) -> {
			this.demand.decrementAndGet();
			this.lastNanos = System.nanoTime();
		}).doOnRequest((count) -> {
			this.lastNanos = System.nanoTime();
			this.demand.accumulateAndGet(count, IdleGuard::sum);
		}).takeUntilOther(idle());
	}

	private static long sum(long left, long right) {
		long sum = left + right;
		return (sum < 0) ? Long.MAX_VALUE : sum;
	}

	private boolean isIdle() {
		if (this.demand.get() > 0) {
			return System.nanoTime() - this.lastNanos > this.timeout.toNanos();
		}
		this.held.run();
		return false;
	}

	private Mono<Void> idle() {
		Duration quarter = this.timeout.dividedBy(4).plusMillis(1);
		return Mono.delay((quarter.compareTo(LONGEST_INTERVAL) < 0) ? quarter : LONGEST_INTERVAL)
			.repeat()
			.filter((tick) -> isIdle())
			.next()
			.flatMap((tick) -> Mono.error(new TimeoutException("Nothing came for " + this.timeout)));
	}

}
