// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the OAuth clients to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 */
public record OAuthClientQuery(List<Filter<OAuthClientFilter>> filters,
		List<Sort<OAuthClientSort>> sorts) implements QueryParameters {

	/**
	 * Checks the values.
	 */
	public OAuthClientQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
	}

	/**
	 * Creates a query for all clients, in the order of the server.
	 * @return the query
	 */
	public static OAuthClientQuery all() {
		return new OAuthClientQuery(List.of(), List.of());
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public OAuthClientQuery withFilter(Filter<OAuthClientFilter> filter) {
		List<Filter<OAuthClientFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new OAuthClientQuery(filters, this.sorts);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public OAuthClientQuery withSort(Sort<OAuthClientSort> sort) {
		List<Sort<OAuthClientSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new OAuthClientQuery(this.filters, sorts);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts);
	}

}
