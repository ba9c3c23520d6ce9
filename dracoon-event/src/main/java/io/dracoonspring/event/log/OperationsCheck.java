// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the differences between the configured operations of the event log and those
 * that the server lists. If the server lists none of the operations of an event type, the
 * client never finds events of this type in the log. Either the server uses another name
 * for the operation, or it does not log such events.
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
	 * Returns whether no differences are known. The result is also {@code true} if the
	 * comparison was not possible.
	 * @return {@code true} if both lists are empty
	 */
	public boolean isComplete() {
		return this.missingTypes.isEmpty() && this.unknownOperations.isEmpty();
	}

}
