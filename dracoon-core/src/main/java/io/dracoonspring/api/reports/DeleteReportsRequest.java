// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Reports to delete.
 *
 * @param ids the ids of the reports
 */
public record DeleteReportsRequest(List<Long> ids) {

	public DeleteReportsRequest {
		Assert.notEmpty(ids, "'ids' must not be empty");
		ids = List.copyOf(ids);
	}

}
