// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Records which change came from which plan and by whom, and lets only one instance apply
 * plans at a time.
 */
public interface BlueprintJournal {

	/**
	 * Runs work while no other instance with the same journal does.
	 * @param <T> the type of the result
	 * @param work applies a plan. It passes each entry to the consumer, which throws a
	 * {@link PlanException} if this instance is no longer the only one
	 * @return the result of the work
	 * @throws PlanException if another instance does not finish in time
	 */
	<T> T exclusively(Function<Consumer<JournalEntry>, T> work);

	/**
	 * Returns a journal that records nothing and excludes nobody.
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
