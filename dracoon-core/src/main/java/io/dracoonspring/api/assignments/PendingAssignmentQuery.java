// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the pending assignments to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip, {@code null} for none
 * @param limit the maximum number of entries of a page, {@code null} for the server's
 * default
 */
public record PendingAssignmentQuery(List<Filter<PendingAssignmentFilter>> filters,
		List<Sort<PendingAssignmentSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<PendingAssignmentQuery> {

	/**
	 * Checks the values.
	 */
	public PendingAssignmentQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all assignments that are not accepted, in every room that the
	 * caller administers.
	 * @return the query
	 */
	public static PendingAssignmentQuery all() {
		return new PendingAssignmentQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public PendingAssignmentQuery withFilter(Filter<PendingAssignmentFilter> filter) {
		List<Filter<PendingAssignmentFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new PendingAssignmentQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public PendingAssignmentQuery withSort(Sort<PendingAssignmentSort> sort) {
		List<Sort<PendingAssignmentSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new PendingAssignmentQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public PendingAssignmentQuery steady() {
		return this.sorts.isEmpty() ? withSort(PendingAssignmentSort.USER_ID.ascending())
			.withSort(PendingAssignmentSort.GROUP_ID.ascending())
			.withSort(PendingAssignmentSort.ROOM_ID.ascending()) : this;
	}

	@Override
	public PendingAssignmentQuery withOffset(int offset) {
		return new PendingAssignmentQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public PendingAssignmentQuery withLimit(int limit) {
		return new PendingAssignmentQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

	/**
	 * Creates a query for the assignments without a decision.
	 * @return the query
	 */
	public static PendingAssignmentQuery waiting() {
		return all().withFilter(PendingAssignmentFilter.STATE.equalTo(PendingAssignmentState.WAITING));
	}

}
