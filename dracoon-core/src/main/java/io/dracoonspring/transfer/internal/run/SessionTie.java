// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ties transfers to the session of the user who started them, so that they end with the
 * session.
 */
@FunctionalInterface
public interface SessionTie {

	/** Applies to clients whose calls belong to no session. */
	SessionTie NONE = (end) -> Mono.empty();

	/**
	 * Ties a transfer to the session of the current Reactor context.
	 * @param end the action to run when the session ends
	 * @return the tie, to be disposed when the transfer has ended; empty if there is no
	 * session
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
