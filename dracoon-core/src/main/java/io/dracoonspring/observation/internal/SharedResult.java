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
	 * to all subscribers with the thread-locals of the first one. The spans and log lines
	 * of the others would then belong to the trace of the first.
	 * @return the result, with the thread-locals of the subscriber
	 */
	public static <T> Mono<T> inOwnTraces(Mono<T> remembered) {
		// write an unchanged context, because this restores the thread-locals for all
		// later operators. Defer the write, because propagation may be enabled after the
		// beans were created
		return Mono.defer(() -> remembered.contextWrite(Function.identity()));
	}

}
