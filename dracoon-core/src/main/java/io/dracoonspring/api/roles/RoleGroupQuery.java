// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the groups to list in relation to one role.
 *
 * @param filters conditions, all of which an entry has to match
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record RoleGroupQuery(List<Filter<RoleGroupFilter>> filters, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<RoleGroupQuery> {

	/**
	 * Checks the values.
	 */
	public RoleGroupQuery {
		filters = List.copyOf(filters);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all groups that have the role.
	 * @return the query
	 */
	public static RoleGroupQuery all() {
		return new RoleGroupQuery(List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public RoleGroupQuery withFilter(Filter<RoleGroupFilter> filter) {
		List<Filter<RoleGroupFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new RoleGroupQuery(filters, this.offset, this.limit);
	}

	@Override
	public RoleGroupQuery withOffset(int offset) {
		return new RoleGroupQuery(this.filters, offset, this.limit);
	}

	@Override
	public RoleGroupQuery withLimit(int limit) {
		return new RoleGroupQuery(this.filters, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).page(this.offset, this.limit);
	}

}
