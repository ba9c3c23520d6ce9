// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Shows the guard whether a transfer moves, and lets it end one from outside. Apart from
 * {@code watch} and {@link #isCutOff()}, only the thread of the guard uses it.
 */
final class WatchedTransfer {

	private static final Logger logger = LoggerFactory.getLogger(WatchedTransfer.class);

	private final Movement movement;

	private final Cancellation end = new Cancellation();

	private volatile @Nullable Subscription work;

	private volatile boolean isCutOff;

	private boolean isEnded;

	private long moves;

	private int quiet;

	WatchedTransfer(Movement movement) {
		this.movement = movement;
	}

	// detached, so that a cancellation that fails does so once, and not again when the
	// transfer is ended
	<T> Mono<T> watch(Mono<T> work) {
		return this.end.orCancelled(work.onTerminateDetach().doOnSubscribe(this::began));
	}

	<T> Flux<T> watch(Flux<T> work) {
		return this.end.orCancelled(work.onTerminateDetach().doOnSubscribe(this::began));
	}

	private void began(Subscription subscription) {
		this.work = subscription;
	}

	/**
	 * Looks at the transfer.
	 * @param looks how many looks this one counts for
	 * @return whether it has moved since the last look
	 */
	boolean look(int looks) {
		long moves = this.movement.moves();
		boolean moved = this.moves != moves;
		this.moves = moves;
		this.quiet = moved ? 0 : this.quiet + looks;
		return moved;
	}

	/**
	 * Returns for how long the transfer has not moved.
	 */
	int quiet() {
		return this.quiet;
	}

	boolean isWaiting() {
		return this.movement.isWaiting();
	}

	/**
	 * Tells whether the guard has ended the transfer, or is about to.
	 */
	boolean isCutOff() {
		return this.isCutOff;
	}

	/**
	 * Cancels what the transfer does, which frees its memory. To be followed by
	 * {@link #end()}.
	 */
	void cutOff() {
		this.isCutOff = true;
		try {
			Subscription subscription = this.work;
			if (subscription != null) {
				subscription.cancel();
			}
		}
		catch (RuntimeException ex) {
			logger.debug("A transfer could not be cancelled, because its connection lost its thread as well", ex);
		}
	}

	/**
	 * Lets the transfer fail, not on the thread of the guard, which a subscriber must not
	 * block.
	 */
	void end() {
		Schedulers.boundedElastic().schedule(this.end::outOfMemory);
		this.isEnded = true;
	}

	boolean isEnded() {
		return this.isEnded;
	}

}
