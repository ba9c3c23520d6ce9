// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the users to list in relation to one group.
 *
 * @param filters conditions, all of which an entry has to match
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record GroupUserQuery(List<Filter<GroupUserFilter>> filters, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<GroupUserQuery> {

	/**
	 * Checks the values.
	 */
	public GroupUserQuery {
		filters = List.copyOf(filters);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all members.
	 * @return the query
	 */
	public static GroupUserQuery all() {
		return new GroupUserQuery(List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public GroupUserQuery withFilter(Filter<GroupUserFilter> filter) {
		List<Filter<GroupUserFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new GroupUserQuery(filters, this.offset, this.limit);
	}

	@Override
	public GroupUserQuery withOffset(int offset) {
		return new GroupUserQuery(this.filters, offset, this.limit);
	}

	@Override
	public GroupUserQuery withLimit(int limit) {
		return new GroupUserQuery(this.filters, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).page(this.offset, this.limit);
	}

}
