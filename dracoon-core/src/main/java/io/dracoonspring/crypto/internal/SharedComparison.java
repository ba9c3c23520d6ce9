// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.internal.SharedResult;

/**
 * Compares the known key pairs with those of the server, once for all concurrent callers.
 */
final class SharedComparison {

	private final Mono<Boolean> comparison;

	private @Nullable Run latest;

	/**
	 * Creates a comparison that has not run yet.
	 * @param comparison the request that asks the server whether the key pairs have
	 * changed
	 */
	SharedComparison(Mono<Boolean> comparison) {
		this.comparison = comparison;
	}

	/**
	 * Compares now.
	 * @return whether the key pairs have changed
	 */
	Mono<Boolean> now() {
		return Mono.defer(() -> since(System.nanoTime()));
	}

	/**
	 * Compares, unless a comparison has begun since a point in time.
	 * @param nanoTime the point in time
	 * @return whether the key pairs have changed
	 */
	Mono<Boolean> since(long nanoTime) {
		return Mono.defer(() -> latest((run) -> run.begin - nanoTime >= 0));
	}

	/**
	 * Compares, unless a comparison is running or has begun recently.
	 * @param maxAge the maximum time since the start of a completed comparison
	 * @return whether the key pairs have changed
	 */
	Mono<Boolean> notOlderThan(Duration maxAge) {
		return Mono.defer(() -> {
			long since = System.nanoTime() - maxAge.toNanos();
			return latest((run) -> !run.ended || run.begin - since >= 0);
		});
	}

	private synchronized Mono<Boolean> latest(Predicate<Run> condition) {
		Run run = this.latest;
		// start a new comparison also after an error, because errors are not shared with
		// later callers
		if (run == null || run.failed || !condition.test(run)) {
			run = new Run(this.comparison);
			this.latest = run;
		}
		return run.result;
	}

	/** Represents one comparison. */
	private static final class Run {

		private final long begin = System.nanoTime();

		private final Mono<Boolean> result;

		private volatile boolean ended;

		private volatile boolean failed;

		private Run(Mono<Boolean> comparison) {
			this.result = SharedResult.inOwnTraces(
					comparison.doOnError((ex) -> this.failed = true).doOnTerminate(() -> this.ended = true).cache());
		}

	}

}
