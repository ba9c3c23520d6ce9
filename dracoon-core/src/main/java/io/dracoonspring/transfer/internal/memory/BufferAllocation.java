// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * A buffer for one part of a transfer. What is given back is not used again: a connection
 * that has been given up may still touch it.
 */
public final class BufferAllocation {

	private final MemoryReservation reservation;

	private final int number;

	private final Sinks.Empty<Void> granted = Sinks.empty();

	/** Guarded by the budget, as the next one. */
	private boolean isGranted;

	private boolean isEnded;

	BufferAllocation(MemoryReservation reservation, int number) {
		this.reservation = reservation;
		this.number = number;
	}

	/**
	 * Wait for the buffer. To be subscribed once.
	 * @return the buffer; on a worker thread if it had to be waited for; fails with the
	 * reason {@code OUT_OF_MEMORY} if the heap has no room
	 */
	public Mono<byte[]> buffer() {
		MemoryBudget budget = this.reservation.budget();
		Mono<byte[]> buffer = Mono.fromSupplier(() -> budget.allocate(this.reservation));
		return Mono.defer(() -> budget.borrow(this) ? buffer
				: this.granted.asMono().publishOn(Schedulers.boundedElastic()).then(buffer));
	}

	/**
	 * The part is finished.
	 */
	public void finish() {
		this.reservation.budget().end(this, true);
	}

	/**
	 * The buffer is given back for now; the part asks for another one later.
	 */
	public void release() {
		this.reservation.budget().end(this, false);
	}

	MemoryReservation reservation() {
		return this.reservation;
	}

	int number() {
		return this.number;
	}

	Sinks.Empty<Void> granted() {
		return this.granted;
	}

	boolean isGranted() {
		return this.isGranted;
	}

	void grant() {
		this.isGranted = true;
	}

	boolean isEnded() {
		return this.isEnded;
	}

	void end() {
		this.isEnded = true;
	}

}
