// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The kinds of operations that are logged; schema {@code LogOperationList} of the API.
 *
 * @param operationList the operations
 */
@ExtensibleRecord
public record LogOperationList(List<LogOperation> operationList) {

	public LogOperationList {
		operationList = WireLists.copyOf(operationList);
	}

}
