// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;

/**
 * Lets only so many transfers prepare at the same time, because a call that waits for its
 * turn takes several times as much of the heap as a transfer that waits for memory. A
 * preparation must not wait for another transfer.
 */
final class Preparation {

	/** More than the 16 calls that a client makes at the same time by default. */
	private static final int PLACES = 32;

	private final InstrumentedPool<Boolean> places = PoolBuilder.from(Mono.just(Boolean.TRUE))
		.sizeBetween(0, PLACES)
		.buildPool();

	<T> Mono<T> limit(Mono<T> preparation) {
		return Mono.defer(() -> limit(preparation, Thread.currentThread()));
	}

	private <T> Mono<T> limit(Mono<T> preparation, Thread caller) {
		// a place that had to be waited for comes on the thread of another transfer,
		// which
		// may belong to another user and must not see that user's thread-locals
		return this.places.withPoolable((place) -> (Thread.currentThread() == caller) ? preparation
				: preparation.subscribeOn(Schedulers.parallel()))
			.next();
	}

}
