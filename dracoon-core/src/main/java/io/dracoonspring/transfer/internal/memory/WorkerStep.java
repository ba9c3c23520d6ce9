// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Runs a step on a worker thread, because the step blocks or takes long. If the JVM has
 * no heap or direct memory for the step, the result fails with the reason
 * {@code OUT_OF_MEMORY}.
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
		}).subscribeOn(DracoonSchedulers.boundedElastic());
	}

	public static <T> Mono<T> call(Callable<? extends @Nullable T> work) {
		return Mono.<T>fromCallable(() -> guarded(work)).subscribeOn(DracoonSchedulers.boundedElastic());
	}

	/**
	 * Runs work on the current thread. Turns an {@link OutOfMemoryError} into a failure
	 * of the transfer.
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
