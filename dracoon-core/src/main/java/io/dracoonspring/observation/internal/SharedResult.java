// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation.internal;

import java.util.function.Function;

import reactor.core.publisher.Mono;

/**
 * Results that several callers wait for together.
 */
public final class SharedResult {

	private SharedResult() {
	}

	/**
	 * Lets everybody who waits for a remembered result go on in a trace of their own.
	 * <p>
	 * With automatic context propagation, what {@link Mono#cache()} and its relatives
	 * remember reaches all who wait with the thread-locals of the one who was there
	 * first: their spans and lines of the log would belong to that trace.
	 * @return the result, with the thread-locals of the subscriber
	 */
	public static <T> Mono<T> inOwnTraces(Mono<T> remembered) {
		// writing a context restores the thread-locals for all that follows; only when it
		// is
		// subscribed, because propagation may be switched on after the beans were made
		return Mono.defer(() -> remembered.contextWrite(Function.identity()));
	}

}
