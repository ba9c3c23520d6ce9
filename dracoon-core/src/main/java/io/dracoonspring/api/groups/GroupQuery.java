// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the groups to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record GroupQuery(List<Filter<GroupFilter>> filters, List<Sort<GroupSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<GroupQuery> {

	/**
	 * Checks the values.
	 */
	public GroupQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all groups, in the order of the server.
	 * @return the query
	 */
	public static GroupQuery all() {
		return new GroupQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public GroupQuery withFilter(Filter<GroupFilter> filter) {
		List<Filter<GroupFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new GroupQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public GroupQuery withSort(Sort<GroupSort> sort) {
		List<Sort<GroupSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new GroupQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public GroupQuery steady() {
		return this.sorts.isEmpty() ? withSort(GroupSort.CREATED_AT.ascending()).withSort(GroupSort.NAME.ascending())
				: this;
	}

	@Override
	public GroupQuery withOffset(int offset) {
		return new GroupQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public GroupQuery withLimit(int limit) {
		return new GroupQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
