// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the differences between the configured operations of the event log and those
 * that the server lists. Events of a type without an operation are never found in the
 * log. In this case the server uses a name that is not configured, or does not log such
 * events.
 *
 * @param checked whether the comparison was possible; only users with the role Log
 * Auditor may list the operations
 * @param missingTypes the names of wanted event types for which the server lists none of
 * the configured operations
 * @param unknownOperations the names of configured operations that the server does not
 * list
 */
@ExtensibleRecord
public record OperationsCheck(boolean checked, List<String> missingTypes, List<String> unknownOperations) {

	/**
	 * Copies the lists.
	 */
	public OperationsCheck {
		missingTypes = List.copyOf(missingTypes);
		unknownOperations = List.copyOf(unknownOperations);
	}

	/**
	 * Tells whether the comparison found no differences, or was not possible.
	 * @return {@code false} if there are differences
	 */
	public boolean isComplete() {
		return this.missingTypes.isEmpty() && this.unknownOperations.isEmpty();
	}

}
