// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Represents the memory of one transfer. It consists of one guaranteed buffer, which
 * always belongs to the first unfinished part, and of additionally allocated buffers. The
 * creator must close the reservation when the transfer ends, which releases all memory.
 * The budget guards the state of the reservation.
 */
public final class MemoryReservation {

	private final MemoryBudget budget;

	private final long size;

	private final long limit;

	private final Sinks.Empty<Void> granted = Sinks.empty();

	private final NavigableMap<Integer, BufferAllocation> allocations = new TreeMap<>();

	/** Holds the numbers of finished parts that come after the first unfinished part. */
	private final Set<Integer> finished = new TreeSet<>();

	private int head = 1;

	private long reserved;

	private boolean admitted;

	private boolean closed;

	private volatile Runnable reliever = () -> {
	};

	MemoryReservation(MemoryBudget budget, long size, long limit) {
		this.budget = budget;
		this.size = size;
		this.limit = limit;
	}

	/** Returns the length of a buffer in bytes. */
	long size() {
		return this.size;
	}

	/**
	 * Returns the number of bytes that the first buffers of all limited reservations
	 * together may occupy.
	 */
	long limit() {
		return this.limit;
	}

	boolean isLimited() {
		return this.limit < Long.MAX_VALUE;
	}

	/**
	 * Waits for the admission that was requested from the budget.
	 * @return completes on a worker thread when the reservation is admitted
	 */
	public Mono<Void> admitted() {
		return this.granted.asMono().publishOn(DracoonSchedulers.boundedElastic());
	}

	/**
	 * Admits the reservation even if the budget has no room, because a transfer that is
	 * already admitted waits for this reservation.
	 */
	public void force() {
		this.budget.force(this);
	}

	/**
	 * Prepares the allocation of a buffer for a part.
	 * @param number the number of the part; the first is 1, and the caller must not skip
	 * a number
	 * @return the allocation, which provides the buffer in
	 * {@link BufferAllocation#buffer()}
	 */
	public BufferAllocation allocation(int number) {
		return new BufferAllocation(this, number);
	}

	/**
	 * Registers an action that discards prefetched content while other transfers wait for
	 * memory.
	 * @param reliever the action, called repeatedly on a thread that must not block
	 */
	public void onPressure(Runnable reliever) {
		this.reliever = reliever;
	}

	/** Releases all memory, or removes the reservation from the queue for admission. */
	public void close() {
		this.budget.close(this);
	}

	MemoryBudget budget() {
		return this.budget;
	}

	Sinks.Empty<Void> granted() {
		return this.granted;
	}

	void relieve() {
		this.reliever.run();
	}

	void admit() {
		this.admitted = true;
	}

	boolean isAdmitted() {
		return this.admitted;
	}

	boolean isClosed() {
		return this.closed;
	}

	void requireOpen() {
		if (this.closed) {
			throw new DracoonTransferException(Reason.CANCELLED,
					"The transfer cannot allocate memory because it has ended: start a new one", null);
		}
	}

	long reserve() {
		this.reserved = isLimited() ? this.size : 0;
		return this.reserved;
	}

	long reserved() {
		return this.reserved;
	}

	void end() {
		this.reserved = 0;
		this.closed = true;
		this.admitted = false;
		this.allocations.clear();
	}

	long allocated() {
		if (!this.admitted) {
			return 0;
		}
		long beyond = this.allocations.values()
			.stream()
			.filter((allocation) -> allocation.isGranted() && !isHead(allocation))
			.count();
		return this.size * (1 + beyond);
	}

	boolean isHead(BufferAllocation allocation) {
		return allocation.number() == this.head;
	}

	void add(BufferAllocation allocation) {
		this.allocations.put(allocation.number(), allocation);
	}

	void remove(BufferAllocation allocation, boolean isFinished) {
		this.allocations.remove(allocation.number(), allocation);
		if (isFinished && allocation.number() >= this.head) {
			this.finished.add(allocation.number());
			while (this.finished.remove(this.head)) {
				this.head++;
			}
		}
	}

	@Nullable BufferAllocation waitingHead() {
		BufferAllocation allocation = this.allocations.get(this.head);
		return (allocation != null && !allocation.isGranted()) ? allocation : null;
	}

	@Nullable BufferAllocation firstWaiting() {
		List<BufferAllocation> waiting = this.allocations.values()
			.stream()
			.filter((allocation) -> !allocation.isGranted())
			.limit(1)
			.toList();
		return waiting.isEmpty() ? null : waiting.get(0);
	}

}
