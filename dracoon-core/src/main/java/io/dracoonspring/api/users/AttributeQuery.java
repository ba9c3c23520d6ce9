// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the attached values of a user, a node or a customer to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record AttributeQuery(List<Filter<AttributeFilter>> filters, List<Sort<AttributeSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<AttributeQuery> {

	/**
	 * Checks the values.
	 */
	public AttributeQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all values, in the order of the server.
	 * @return the query
	 */
	public static AttributeQuery all() {
		return new AttributeQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public AttributeQuery withFilter(Filter<AttributeFilter> filter) {
		List<Filter<AttributeFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new AttributeQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public AttributeQuery withSort(Sort<AttributeSort> sort) {
		List<Sort<AttributeSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new AttributeQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public AttributeQuery steady() {
		return this.sorts.isEmpty() ? withSort(AttributeSort.KEY.ascending()) : this;
	}

	@Override
	public AttributeQuery withOffset(int offset) {
		return new AttributeQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public AttributeQuery withLimit(int limit) {
		return new AttributeQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
