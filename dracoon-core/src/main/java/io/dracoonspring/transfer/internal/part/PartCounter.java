// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.internal.run.ProgressMeter;

/**
 * Adds one part to the progress of a transfer, and takes it back when the part has to
 * start over.
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

	/**
	 * Returns how often something has moved.
	 */
	long moves() {
		return this.moves.get();
	}

	/**
	 * Takes note of a wait that is wanted: that nothing moves meanwhile is no trouble.
	 */
	Mono<Void> held(Mono<Void> wait) {
		return Mono.defer(() -> {
			this.holds.incrementAndGet();
			return wait.doFinally((signal) -> this.holds.decrementAndGet());
		});
	}

	/**
	 * Tells whether something is waited for that is no trouble.
	 */
	public boolean isHeld() {
		return this.holds.get() > 0;
	}

	/**
	 * Makes up for what has not been counted on the way.
	 * @param length the length of the part
	 */
	public void complete(long length) {
		this.meter.add(length - this.counted.getAndSet(length));
	}

	/**
	 * The part has been given up; what still comes does not count.
	 */
	public void discard() {
		this.meter.add(-this.counted.getAndSet(TAKEN_BACK));
	}

	/**
	 * Takes back what has been counted, because the part is sent from its beginning.
	 */
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
