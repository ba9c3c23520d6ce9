// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;

/**
 * Limits the number of transfers that prepare at the same time. A preparation makes
 * calls, and a call that waits needs several times as much heap as a transfer that waits
 * for memory. A preparation must not wait for another transfer, because that transfer may
 * itself be waiting to prepare.
 */
final class Preparation {

	/**
	 * The maximum number of concurrent preparations. The number exceeds the 16 concurrent
	 * calls that a client makes by default.
	 */
	private static final int PLACES = 32;

	private final InstrumentedPool<Boolean> places = PoolBuilder.from(Mono.just(Boolean.TRUE))
		.sizeBetween(0, PLACES)
		.buildPool();

	<T> Mono<T> limit(Mono<T> preparation) {
		return Mono.defer(() -> limit(preparation, Thread.currentThread()));
	}

	private <T> Mono<T> limit(Mono<T> preparation, Thread caller) {
		// change the thread if another transfer has released the place and continues this
		// transfer on the thread of that other transfer. That thread may carry
		// thread-locals of another user
		return this.places.withPoolable((place) -> (Thread.currentThread() == caller) ? preparation
				: preparation.subscribeOn(Schedulers.parallel()))
			.next();
	}

}
