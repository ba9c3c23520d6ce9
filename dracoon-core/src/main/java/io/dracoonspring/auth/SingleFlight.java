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

package io.dracoonspring.auth;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.SharedResult;

/**
 * Lets all callers share one piece of work while it runs. A caller that goes away does
 * not end it. Nothing is kept afterwards, neither result nor error.
 *
 * @param <T> the result
 */
final class SingleFlight<T> {

	private final AtomicReference<@Nullable Mono<T>> running = new AtomicReference<>();

	/**
	 * Join the work that runs, or start it.
	 * @param work the work
	 * @return its result
	 */
	Mono<T> join(Supplier<Mono<T>> work) {
		return Mono.defer(() -> {
			Mono<T> current = this.running.get();
			return (current != null) ? current : start(work);
		});
	}

	private Mono<T> start(Supplier<Mono<T>> work) {
		AtomicReference<@Nullable Mono<T>> self = new AtomicReference<>();
		// cleared before the signal gets to the callers, so that one who tries again at
		// once starts anew; cache() goes on when a caller cancels
		Mono<T> flight = SharedResult
			.inOwnTraces(Mono.defer(work).doOnTerminate(() -> this.running.compareAndSet(self.get(), null)).cache());
		self.set(flight);
		Mono<T> winner = this.running.compareAndExchange(null, flight);
		return (winner != null) ? winner : flight;
	}

}
