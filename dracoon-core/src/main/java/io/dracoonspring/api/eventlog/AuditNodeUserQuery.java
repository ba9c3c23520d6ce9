// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the rooms that an auditor lists together with their users.
 *
 * @param filters conditions, all of which an entry has to match, except that one match
 * suffices among the conditions for user names, first names and last names
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record AuditNodeUserQuery(List<Filter<AuditNodeUserFilter>> filters, List<Sort<AuditNodeUserSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<AuditNodeUserQuery> {

	/**
	 * Checks the values.
	 */
	public AuditNodeUserQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all rooms.
	 * @return the query
	 */
	public static AuditNodeUserQuery all() {
		return new AuditNodeUserQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public AuditNodeUserQuery withFilter(Filter<AuditNodeUserFilter> filter) {
		List<Filter<AuditNodeUserFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new AuditNodeUserQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public AuditNodeUserQuery withSort(Sort<AuditNodeUserSort> sort) {
		List<Sort<AuditNodeUserSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new AuditNodeUserQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public AuditNodeUserQuery steady() {
		return this.sorts.isEmpty() ? withSort(AuditNodeUserSort.NODE_ID.ascending()) : this;
	}

	@Override
	public AuditNodeUserQuery withOffset(int offset) {
		return new AuditNodeUserQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public AuditNodeUserQuery withLimit(int limit) {
		return new AuditNodeUserQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
