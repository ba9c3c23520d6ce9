// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Records each change with its plan and account, and lets only one instance apply plans
 * at a time.
 */
public interface BlueprintJournal {

	/**
	 * Runs work. No other instance with the same journal runs work at the same time.
	 * @param <T> the type of the result
	 * @param work the function that applies a plan. It passes each entry to the consumer.
	 * The consumer throws a {@link PlanException} if this instance has lost its lock
	 * @return the result of the work
	 * @throws PlanException if another instance does not finish in time
	 */
	<T> T exclusively(Function<Consumer<JournalEntry>, T> work);

	/**
	 * Returns a journal that records nothing and excludes no other instance.
	 * @return the journal
	 */
	static BlueprintJournal none() {
		return new BlueprintJournal() {

			@Override
			public <T> T exclusively(Function<Consumer<JournalEntry>, T> work) {
				return work.apply((entry) -> {
				});
			}

		};
	}

}
