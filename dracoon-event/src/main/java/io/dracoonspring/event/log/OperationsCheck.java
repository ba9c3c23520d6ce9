// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.util.List;

/**
 * How the configured operations of the event log fit to those that the server lists.
 * Types that no operation stands for are never found in the log: the server may call the
 * operation something else, or not log it.
 *
 * @param checked whether it could be compared; only users with the role Log Auditor are
 * told which operations there are
 * @param missingTypes the names of wanted types of events that no listed operation stands
 * for
 * @param unknownOperations the names of configured operations that the server does not
 * list
 */
public record OperationsCheck(boolean checked, List<String> missingTypes, List<String> unknownOperations) {

	/**
	 * Copies the lists.
	 */
	public OperationsCheck {
		missingTypes = List.copyOf(missingTypes);
		unknownOperations = List.copyOf(unknownOperations);
	}

	/**
	 * Returns whether nothing is known to be missing.
	 * @return {@code true} if nothing is
	 */
	public boolean isComplete() {
		return this.missingTypes.isEmpty() && this.unknownOperations.isEmpty();
	}

}
