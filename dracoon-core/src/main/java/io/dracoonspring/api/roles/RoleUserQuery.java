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
 * Selects the users to list in relation to one role.
 *
 * @param filters conditions, all of which an entry has to match
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record RoleUserQuery(List<Filter<RoleUserFilter>> filters, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<RoleUserQuery> {

	/**
	 * Checks the values.
	 */
	public RoleUserQuery {
		filters = List.copyOf(filters);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all users who have the role.
	 * @return the query
	 */
	public static RoleUserQuery all() {
		return new RoleUserQuery(List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public RoleUserQuery withFilter(Filter<RoleUserFilter> filter) {
		List<Filter<RoleUserFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new RoleUserQuery(filters, this.offset, this.limit);
	}

	@Override
	public RoleUserQuery withOffset(int offset) {
		return new RoleUserQuery(this.filters, offset, this.limit);
	}

	@Override
	public RoleUserQuery withLimit(int limit) {
		return new RoleUserQuery(this.filters, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).page(this.offset, this.limit);
	}

}
