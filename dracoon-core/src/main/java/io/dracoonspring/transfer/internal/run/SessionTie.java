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

package io.dracoonspring.transfer.internal.run;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ties transfers to the session of the user who started them.
 */
@FunctionalInterface
public interface SessionTie {

	/** For clients whose calls belong to no session. */
	SessionTie NONE = (end) -> Mono.empty();

	/**
	 * Ties something to the session of the chain.
	 * @param end called when the session ends
	 * @return to be disposed when the transfer has ended; empty if there is no session
	 */
	Mono<Disposable> tie(Runnable end);

	default <T> Mono<T> around(Cancellation cancellation, Mono<T> work) {
		return (this == NONE) ? work : Mono.usingWhen(held(cancellation), (tie) -> work, SessionTie::release);
	}

	default <T> Flux<T> around(Cancellation cancellation, Flux<T> work) {
		return (this == NONE) ? work : Flux.usingWhen(held(cancellation), (tie) -> work, SessionTie::release);
	}

	private Mono<Disposable> held(Cancellation cancellation) {
		return tie(cancellation::sessionEnded).defaultIfEmpty(() -> {
		});
	}

	private static Mono<Void> release(Disposable tie) {
		return Mono.fromRunnable(tie::dispose);
	}

}
