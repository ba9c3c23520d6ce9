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
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * What one transfer may have of the memory: one buffer of its own, which always belongs
 * to the first part that is not finished, and those that are lent to it beyond that.
 * Whoever makes it closes it, however the transfer ends; that gives everything back. Its
 * state is guarded by the budget.
 */
public final class MemoryReservation {

	private final MemoryBudget budget;

	private final long size;

	private final long limit;

	private final Sinks.Empty<Void> granted = Sinks.empty();

	private final NavigableMap<Integer, BufferAllocation> allocations = new TreeMap<>();

	/** Parts after the head that are finished. */
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

	/**
	 * Returns how long a buffer is.
	 */
	long size() {
		return this.size;
	}

	/**
	 * Returns how much the first buffers of all limited leases may have.
	 */
	long limit() {
		return this.limit;
	}

	boolean isLimited() {
		return this.limit < Long.MAX_VALUE;
	}

	/**
	 * Wait for the admission that has been asked for.
	 * @return completes on a worker thread when the lease is admitted
	 */
	public Mono<Void> admitted() {
		return this.granted.asMono().publishOn(Schedulers.boundedElastic());
	}

	/**
	 * Be admitted whether there is room or not, because an admitted transfer waits for
	 * this one.
	 */
	public void force() {
		this.budget.force(this);
	}

	/**
	 * Ask for a buffer for a part.
	 * @param number the number of the part; the first is 1, and none may be left out
	 * @return the loan, which has a buffer when {@link BufferAllocation#buffer()} says so
	 */
	public BufferAllocation allocation(int number) {
		return new BufferAllocation(this, number);
	}

	/**
	 * Says what to do while others wait for memory: give up what is not needed now.
	 * @param reliever is called again and again on a thread that must not block
	 */
	public void onPressure(Runnable reliever) {
		this.reliever = reliever;
	}

	/**
	 * Gives everything back, or leave the line of those who wait.
	 */
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
					"The transfer has ended, and nothing more can be added to it: start a new one", null);
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
