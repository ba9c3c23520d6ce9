// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation.internal;

import java.util.function.Function;

import reactor.core.publisher.Mono;

/** Shares results among several callers. */
public final class SharedResult {

	private SharedResult() {
	}

	/**
	 * Lets each subscriber of a cached result continue in its own trace.
	 * <p>
	 * With automatic context propagation, {@link Mono#cache()} and similar operators emit
	 * to all subscribers with the thread-locals of the first subscriber. Without this
	 * method, the spans and log lines of the other subscribers would belong to the trace
	 * of the first subscriber.
	 * @return the result, with the thread-locals of the subscriber
	 */
	public static <T> Mono<T> inOwnTraces(Mono<T> remembered) {
		// write the unchanged context, because a write restores the thread-locals for all
		// later operators. Defer the write until subscription, because propagation may be
		// enabled after this Mono was created
		return Mono.defer(() -> remembered.contextWrite(Function.identity()));
	}

}
