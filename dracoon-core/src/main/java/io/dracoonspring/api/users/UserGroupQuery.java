// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the groups of a user to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record UserGroupQuery(List<Filter<UserGroupFilter>> filters, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<UserGroupQuery> {

	/**
	 * Checks the values.
	 */
	public UserGroupQuery {
		filters = List.copyOf(filters);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all groups of the user.
	 * @return the query
	 */
	public static UserGroupQuery all() {
		return new UserGroupQuery(List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public UserGroupQuery withFilter(Filter<UserGroupFilter> filter) {
		List<Filter<UserGroupFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new UserGroupQuery(filters, this.offset, this.limit);
	}

	@Override
	public UserGroupQuery withOffset(int offset) {
		return new UserGroupQuery(this.filters, offset, this.limit);
	}

	@Override
	public UserGroupQuery withLimit(int limit) {
		return new UserGroupQuery(this.filters, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).page(this.offset, this.limit);
	}

}
