// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the groups of a room to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record RoomGroupQuery(List<Filter<RoomGroupFilter>> filters, List<Sort<RoomGroupSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<RoomGroupQuery> {

	/**
	 * Checks the values.
	 */
	public RoomGroupQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for the groups that have permissions of their own in the room.
	 * @return the query
	 */
	public static RoomGroupQuery members() {
		return new RoomGroupQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public RoomGroupQuery withFilter(Filter<RoomGroupFilter> filter) {
		List<Filter<RoomGroupFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new RoomGroupQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public RoomGroupQuery withSort(Sort<RoomGroupSort> sort) {
		List<Sort<RoomGroupSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new RoomGroupQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public RoomGroupQuery withOffset(int offset) {
		return new RoomGroupQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public RoomGroupQuery withLimit(int limit) {
		return new RoomGroupQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
