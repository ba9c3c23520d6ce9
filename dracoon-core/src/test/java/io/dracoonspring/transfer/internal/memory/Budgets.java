/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Return an admitted lease of a budget of its own, which it never exhausts.
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
	 * Return a budget whose heap has no room for one of the buffers.
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
