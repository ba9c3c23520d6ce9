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

	/**
	 * Make a step that has no result.
	 * @param work what to do
	 * @return completes when it is done
	 */
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

	/**
	 * Make a step.
	 * @param work what to do
	 * @param <T> what it results in
	 * @return the result
	 */
	public static <T> Mono<T> call(Callable<? extends @Nullable T> work) {
		return Mono.<T>fromCallable(() -> guarded(work)).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Do something on the thread that is at work.
	 * @param work what to do
	 * @param <T> what it results in
	 * @return the result
	 * @throws Exception if the work fails
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
