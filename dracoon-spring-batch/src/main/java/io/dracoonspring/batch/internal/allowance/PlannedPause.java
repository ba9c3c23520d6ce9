// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Prevents this process from beginning further files while a {@link LimitWindow} demands
 * a pause. Transfers that have begun continue.
 */
public final class PlannedPause {

	private Sinks.@Nullable Empty<Void> end;

	private long since;

	private long paused;

	/** Begins a pause, if there is none. */
	public synchronized void begin() {
		if (this.end == null) {
			this.end = Sinks.empty();
			this.since = System.nanoTime();
		}
	}

	/** Ends the pause, if there is one. */
	public synchronized void end() {
		if (this.end != null) {
			this.paused += System.nanoTime() - this.since;
			this.end.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
			this.end = null;
		}
	}

	/** Completes when the pause and all pauses that begin in the meantime have ended. */
	public Mono<Void> awaitEnd() {
		return Mono.defer(this::currentEnd).repeat(() -> !isOver()).then();
	}

	private synchronized Mono<Void> currentEnd() {
		// use another thread, because subscribers must not block the thread that applies
		// the limits
		return (this.end != null) ? this.end.asMono().publishOn(Schedulers.parallel()) : Mono.empty();
	}

	/** Tells whether there is no pause. */
	public synchronized boolean isOver() {
		return this.end == null;
	}

	/**
	 * Returns the time of a clock like {@link System#nanoTime()} that stops during the
	 * pauses.
	 */
	public synchronized long nanoTime() {
		return ((this.end != null) ? this.since : System.nanoTime()) - this.paused;
	}

}
