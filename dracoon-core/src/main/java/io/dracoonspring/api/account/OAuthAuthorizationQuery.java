// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the sign-ins of OAuth clients to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 */
public record OAuthAuthorizationQuery(List<Filter<OAuthAuthorizationFilter>> filters,
		List<Sort<OAuthGrantSort>> sorts) implements QueryParameters {

	/**
	 * Checks the values.
	 */
	public OAuthAuthorizationQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
	}

	/**
	 * Creates a query for all sign-ins, in the order of the server.
	 * @return the query
	 */
	public static OAuthAuthorizationQuery all() {
		return new OAuthAuthorizationQuery(List.of(), List.of());
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public OAuthAuthorizationQuery withFilter(Filter<OAuthAuthorizationFilter> filter) {
		List<Filter<OAuthAuthorizationFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new OAuthAuthorizationQuery(filters, this.sorts);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public OAuthAuthorizationQuery withSort(Sort<OAuthGrantSort> sort) {
		List<Sort<OAuthGrantSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new OAuthAuthorizationQuery(this.filters, sorts);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts);
	}

}
