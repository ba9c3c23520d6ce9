// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the subscribed nodes to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record NodeSubscriptionQuery(List<Filter<NodeSubscriptionFilter>> filters,
		List<Sort<NodeSubscriptionSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<NodeSubscriptionQuery> {

	/**
	 * Checks the values.
	 */
	public NodeSubscriptionQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all subscribed nodes, in the order of the server.
	 * @return the query
	 */
	public static NodeSubscriptionQuery all() {
		return new NodeSubscriptionQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public NodeSubscriptionQuery withFilter(Filter<NodeSubscriptionFilter> filter) {
		List<Filter<NodeSubscriptionFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new NodeSubscriptionQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public NodeSubscriptionQuery withSort(Sort<NodeSubscriptionSort> sort) {
		List<Sort<NodeSubscriptionSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new NodeSubscriptionQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public NodeSubscriptionQuery steady() {
		return this.sorts.isEmpty() ? withSort(NodeSubscriptionSort.NODE_ID.ascending()) : this;
	}

	@Override
	public NodeSubscriptionQuery withOffset(int offset) {
		return new NodeSubscriptionQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public NodeSubscriptionQuery withLimit(int limit) {
		return new NodeSubscriptionQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
