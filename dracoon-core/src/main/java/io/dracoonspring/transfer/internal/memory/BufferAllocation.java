// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Represents the buffer of one part of a transfer. A released buffer is not reused,
 * because an aborted connection may still access it.
 */
public final class BufferAllocation {

	private final MemoryReservation reservation;

	private final int number;

	private final Sinks.Empty<Void> granted = Sinks.empty();

	/** Guarded by the {@link MemoryBudget}, like the next field. */
	private boolean isGranted;

	private boolean isEnded;

	BufferAllocation(MemoryReservation reservation, int number) {
		this.reservation = reservation;
		this.number = number;
	}

	/**
	 * Waits for the buffer. Subscribe only once.
	 * @return the buffer, on a worker thread if the part had to wait for the buffer;
	 * fails with the reason {@code OUT_OF_MEMORY} if the heap is full
	 */
	public Mono<byte[]> buffer() {
		MemoryBudget budget = this.reservation.budget();
		Mono<byte[]> buffer = Mono.fromSupplier(() -> budget.allocate(this.reservation));
		return Mono.defer(() -> budget.borrow(this) ? buffer
				: this.granted.asMono().publishOn(DracoonSchedulers.boundedElastic()).then(buffer));
	}

	/** Releases the buffer for good because the part is finished. */
	public void finish() {
		this.reservation.budget().end(this, true);
	}

	/** Releases the buffer for now. The part requests another buffer later. */
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
