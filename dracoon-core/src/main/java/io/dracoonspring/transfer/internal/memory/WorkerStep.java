// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A step of a transfer that blocks or takes a while, on a worker thread. When the JVM has
 * no memory for it, heap or direct, the step fails like any other.
 */
public final class WorkerStep {

	private WorkerStep() {
	}

	public static Mono<Void> run(Runnable work) {
		return Mono.<Void>fromRunnable(() -> {
			try {
				work.run();
			}
			catch (OutOfMemoryError ex) {
				throw Allocations.failed(ex);
			}
		}).subscribeOn(Schedulers.boundedElastic());
	}

	public static <T> Mono<T> call(Callable<? extends @Nullable T> work) {
		return Mono.<T>fromCallable(() -> guarded(work)).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Does something on the thread that is at work.
	 */
	public static <T> @Nullable T guarded(Callable<? extends @Nullable T> work) throws Exception {
		try {
			return work.call();
		}
		catch (OutOfMemoryError ex) {
			throw Allocations.failed(ex);
		}
	}

}
