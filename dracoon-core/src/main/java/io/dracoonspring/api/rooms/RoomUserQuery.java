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
 * Selects the users of a room to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record RoomUserQuery(List<Filter<RoomUserFilter>> filters, List<Sort<RoomUserSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<RoomUserQuery> {

	/**
	 * Checks the values.
	 */
	public RoomUserQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for the users who have permissions of their own in the room.
	 * @return the query
	 */
	public static RoomUserQuery members() {
		return new RoomUserQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public RoomUserQuery withFilter(Filter<RoomUserFilter> filter) {
		List<Filter<RoomUserFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new RoomUserQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public RoomUserQuery withSort(Sort<RoomUserSort> sort) {
		List<Sort<RoomUserSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new RoomUserQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public RoomUserQuery withOffset(int offset) {
		return new RoomUserQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public RoomUserQuery withLimit(int limit) {
		return new RoomUserQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
