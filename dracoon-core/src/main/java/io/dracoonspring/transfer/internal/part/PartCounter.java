// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.internal.run.ProgressMeter;

/**
 * Adds the bytes of one part to the progress of a transfer, and subtracts them when the
 * part starts again.
 */
public final class PartCounter {

	private static final long TAKEN_BACK = Long.MIN_VALUE;

	private final ProgressMeter meter;

	private final AtomicLong counted = new AtomicLong();

	private final AtomicLong moves = new AtomicLong();

	private final AtomicInteger holds = new AtomicInteger();

	public PartCounter(ProgressMeter meter) {
		this.meter = meter;
	}

	public void add(long bytes) {
		this.moves.incrementAndGet();
		long before = this.counted.getAndUpdate((count) -> (count != TAKEN_BACK) ? count + bytes : count);
		if (before != TAKEN_BACK) {
			this.meter.add(bytes);
		}
	}

	/** Returns a number that increases with every call of {@link #add(long)}. */
	long moves() {
		return this.moves.get();
	}

	/**
	 * Marks an intentional wait, during which a part without progress is not a failure.
	 */
	Mono<Void> held(Mono<Void> wait) {
		return Mono.defer(() -> {
			this.holds.incrementAndGet();
			return wait.doFinally((signal) -> this.holds.decrementAndGet());
		});
	}

	/**
	 * Tells whether an intentional wait is in progress. During such a wait the part need
	 * not make progress.
	 */
	public boolean isHeld() {
		return this.holds.get() > 0;
	}

	/**
	 * Adds the bytes of the part that have not been counted yet.
	 * @param length the length of the part in bytes
	 */
	public void complete(long length) {
		this.meter.add(length - this.counted.getAndSet(length));
	}

	/**
	 * Removes the part from the progress for good. Later calls of {@link #add(long)} no
	 * longer change the progress.
	 */
	public void discard() {
		this.meter.add(-this.counted.getAndSet(TAKEN_BACK));
	}

	/** Removes the counted bytes, because the part starts again from its beginning. */
	public void restart() {
		long before = this.counted.getAndUpdate((count) -> (count != TAKEN_BACK) ? 0 : count);
		if (before != TAKEN_BACK) {
			this.meter.add(-before);
		}
	}

	public void startOver() {
		restart();
		this.meter.retried();
	}

}
