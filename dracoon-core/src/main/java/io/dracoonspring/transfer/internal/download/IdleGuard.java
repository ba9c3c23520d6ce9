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

	private final Duration timeout;

	private final AtomicLong demand = new AtomicLong();

	private volatile long lastNanos = System.nanoTime();

	private IdleGuard(Duration timeout) {
		this.timeout = timeout;
	}

	/**
	 * Watch a stream.
	 * @param stream the stream
	 * @param timeout how long nothing may come
	 * @param <T> what the stream yields
	 * @return the stream, which fails with a {@link TimeoutException}
	 */
	static <T> Flux<T> watch(Flux<T> stream, Duration timeout) {
		return Flux.defer(() -> new IdleGuard(timeout).guard(stream));
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

	private Mono<Void> idle() {
		return Flux.interval(this.timeout.dividedBy(4).plusMillis(1))
			.onBackpressureDrop()
			.filter((tick) -> this.demand.get() > 0 && System.nanoTime() - this.lastNanos > this.timeout.toNanos())
			.next()
			.flatMap((tick) -> Mono.error(new TimeoutException("Nothing came for " + this.timeout)));
	}

}
