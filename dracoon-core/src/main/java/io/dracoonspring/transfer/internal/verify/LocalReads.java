// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import java.util.concurrent.Callable;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads local content. A source may be a resource that waits for a download. Downloads
 * need threads of the shared scheduler. If all these threads waited for downloads, they
 * would wait for ever. Therefore reads have their own threads.
 */
final class LocalReads {

	private static final int IDLE_SECONDS = 60;

	static final Scheduler SCHEDULER = Schedulers.newBoundedElastic(Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE,
			Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, "dracoon-verify", IDLE_SECONDS, true);

	private LocalReads() {
	}

	static <T> Mono<T> blocking(Callable<T> read) {
		return Mono.fromCallable(read).subscribeOn(SCHEDULER);
	}

}
