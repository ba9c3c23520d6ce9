// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows the {@link OutOfMemoryGuard} whether a transfer makes progress, and lets the
 * guard end the transfer. Only the thread of the guard may call the methods, except for
 * {@code watch} and {@link #isCutOff()}.
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

	// detach the work, so that a cancellation that fails does not fail again when the
	// transfer ends
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
	 * Checks the progress of the transfer.
	 * @param looks the number of checks for which this check counts
	 * @return whether the transfer has made progress since the last check
	 */
	boolean look(int looks) {
		long moves = this.movement.moves();
		boolean moved = this.moves != moves;
		this.moves = moves;
		this.quiet = moved ? 0 : this.quiet + looks;
		return moved;
	}

	/** Returns the number of checks since the last progress. */
	int quiet() {
		return this.quiet;
	}

	boolean isWaiting() {
		return this.movement.isWaiting();
	}

	/** Tells whether the guard has cut off the transfer. */
	boolean isCutOff() {
		return this.isCutOff;
	}

	/**
	 * Cancels the work of the transfer to free its memory. The caller must call
	 * {@link #end()} afterwards.
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
			logger.debug("Could not cancel a transfer because the thread of its connection has ended, too", ex);
		}
	}

	/**
	 * Fails the transfer on a thread of its own, because a subscriber must not block the
	 * thread of the guard. A shared scheduler may have lost its threads because of the
	 * {@link OutOfMemoryError}, and would never run the task.
	 */
	void end() {
		Thread thread = new Thread(this.end::outOfMemory, "dracoon-transfer-end");
		thread.setDaemon(true);
		thread.start();
		this.isEnded = true;
	}

	boolean isEnded() {
		return this.isEnded;
	}

}
