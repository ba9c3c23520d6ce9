// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.function.ToIntFunction;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.internal.run.Throttle;

/**
 * Applies the throttle to the content of one part.
 *
 * @param throttle the throttle that delays the content
 * @param counter the counter that records the delays as intentional, so that they do not
 * count as stalls
 */
public record PartThrottle(Throttle throttle, PartCounter counter) {

	/**
	 * Delays buffers one after the other.
	 * @param pieces the buffers; none of them needs to be released
	 * @param size the function that returns the length of a buffer in bytes
	 * @param prefetch the number of buffers to prefetch, 0 for none
	 */
	public <T> Flux<T> paced(Flux<T> pieces, ToIntFunction<T> size, int prefetch) {
		return pieces.concatMap(
				(piece) -> this.throttle.isOpen() ? Mono.just(piece) : pass(size.applyAsInt(piece)).thenReturn(piece),
				prefetch);
	}

	/** Waits until all limits allow the given number of bytes. */
	public Mono<Void> pass(long bytes) {
		return this.counter.held(this.throttle.pass(bytes));
	}

}
