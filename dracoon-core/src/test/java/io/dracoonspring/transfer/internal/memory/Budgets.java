// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.scheduler.Schedulers;

/**
 * Creates budgets and reservations for tests.
 */
public final class Budgets {

	private Budgets() {
	}

	/**
	 * Returns an admitted reservation from a budget that is practically unlimited.
	 * @param size the length of a buffer in bytes
	 */
	public static MemoryReservation reservation(long size) {
		MemoryBudget budget = new MemoryBudget(Long.MAX_VALUE);
		MemoryReservation reservation = budget.reservation(size);
		budget.enter(List.of(reservation));
		return reservation;
	}

	/**
	 * Returns a budget that fails to allocate one of the buffers, as if the heap were
	 * full.
	 * @param max the size of the budget in bytes
	 * @param failing the number of the failing buffer; the first is 1
	 */
	public static MemoryBudget failing(long max, int failing) {
		AtomicInteger made = new AtomicInteger();
		return new MemoryBudget(max, (size) -> {
			if (made.incrementAndGet() == failing) {
				throw new OutOfMemoryError("made by a test");
			}
			return new byte[size];
		}, Schedulers.parallel());
	}

}
