// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the order in which the server lists the approvals of OAuth clients.
 *
 * @param sorts criteria for the order, the most significant first
 */
public record OAuthApprovalQuery(List<Sort<OAuthGrantSort>> sorts) implements QueryParameters {

	/**
	 * Checks the values.
	 */
	public OAuthApprovalQuery {
		sorts = List.copyOf(sorts);
	}

	/**
	 * Creates a query for all approvals, in the order of the server.
	 * @return the query
	 */
	public static OAuthApprovalQuery all() {
		return new OAuthApprovalQuery(List.of());
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public OAuthApprovalQuery withSort(Sort<OAuthGrantSort> sort) {
		List<Sort<OAuthGrantSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new OAuthApprovalQuery(sorts);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).sorts(this.sorts);
	}

}
