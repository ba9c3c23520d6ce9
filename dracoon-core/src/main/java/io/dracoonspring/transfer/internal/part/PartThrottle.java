// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.function.ToIntFunction;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.internal.run.Throttle;

/**
 * The pace at which the content of one part moves.
 *
 * @param throttle says when some may pass
 * @param counter is told of the waits, because nothing moves meanwhile
 */
public record PartThrottle(Throttle throttle, PartCounter counter) {

	/**
	 * Lets pieces pass one after the other.
	 * @param pieces the pieces, nothing of which has to be released
	 * @param size how many bytes a piece has
	 * @param prefetch how many pieces are asked for ahead, 0 for none
	 */
	public <T> Flux<T> paced(Flux<T> pieces, ToIntFunction<T> size, int prefetch) {
		return pieces.concatMap(
				(piece) -> this.throttle.isOpen() ? Mono.just(piece) : pass(size.applyAsInt(piece)).thenReturn(piece),
				prefetch);
	}

	/**
	 * Waits until content may pass.
	 */
	public Mono<Void> pass(long bytes) {
		return this.counter.held(this.throttle.pass(bytes));
	}

}
