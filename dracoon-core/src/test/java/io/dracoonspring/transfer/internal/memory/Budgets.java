// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.scheduler.Schedulers;

/**
 * Budgets and leases for tests.
 */
public final class Budgets {

	private Budgets() {
	}

	/**
	 * Returns an admitted lease of a budget of its own, which it never exhausts.
	 * @param size how many bytes a buffer has
	 * @return the lease
	 */
	public static MemoryReservation reservation(long size) {
		MemoryBudget budget = new MemoryBudget(Long.MAX_VALUE);
		MemoryReservation reservation = budget.reservation(size);
		budget.enter(List.of(reservation));
		return reservation;
	}

	/**
	 * Returns a budget whose heap has no room for one of the buffers.
	 * @param max how many bytes there are
	 * @param failing which buffer; the first is 1
	 * @return the budget
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
