// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Decisions about waiting members of groups; schema {@code PendingAssignmentsRequest} of
 * the API.
 *
 * @param items the decisions
 */
public record PendingAssignmentsRequest(List<PendingAssignment> items) {

	public PendingAssignmentsRequest {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

}
