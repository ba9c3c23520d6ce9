// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Repeats a step until the step succeeds or a time has passed since its first failure, or
 * since the last failure of an attempt that got further than those before.
 *
 * @param firstDelay the delay before the first repetition; the delay doubles with every
 * further repetition, and is jittered
 * @param maxDelay the longest delay
 * @param limit the time after which a failure is final
 */
public record TimedRetry(Duration firstDelay, Duration maxDelay, Duration limit) {

	/**
	 * Repeats a step.
	 * @param step the step, subscribed again for every attempt
	 * @param repeatable the test whether waiting can overcome a failure
	 */
	public <T> Mono<T> repeat(Mono<T> step, Predicate<Throwable> repeatable) {
		return repeat(step, repeatable, () -> false);
	}

	/**
	 * Repeats a step.
	 * @param step the step, subscribed again for every attempt
	 * @param repeatable the test whether waiting can overcome a failure
	 * @param advanced the test after a failure whether the attempt got further than those
	 * before. The time then begins again with this failure
	 */
	public <T> Mono<T> repeat(Mono<T> step, Predicate<Throwable> repeatable, BooleanSupplier advanced) {
		return Mono.defer(() -> {
			AtomicLong end = new AtomicLong();
			return step
				.retryWhen(Retry.backoff(Long.MAX_VALUE, this.firstDelay).maxBackoff(this.maxDelay).filter((ex) -> {
					if (advanced.getAsBoolean()) {
						end.set(0);
					}
					return repeatable.test(ex) && isInTime(end);
				}));
		});
	}

	private boolean isInTime(AtomicLong end) {
		long now = System.nanoTime();
		end.compareAndSet(0, now + this.limit.toNanos());
		return end.get() - now > 0;
	}

}
