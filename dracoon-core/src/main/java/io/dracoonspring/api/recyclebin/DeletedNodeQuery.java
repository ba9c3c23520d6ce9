// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the nodes of a recycle bin to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record DeletedNodeQuery(List<Filter<DeletedNodeFilter>> filters, List<Sort<DeletedNodeSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<DeletedNodeQuery> {

	/**
	 * Checks the values.
	 */
	public DeletedNodeQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for everything in the recycle bin.
	 * @return the query
	 */
	public static DeletedNodeQuery all() {
		return new DeletedNodeQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public DeletedNodeQuery withFilter(Filter<DeletedNodeFilter> filter) {
		List<Filter<DeletedNodeFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new DeletedNodeQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public DeletedNodeQuery withSort(Sort<DeletedNodeSort> sort) {
		List<Sort<DeletedNodeSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new DeletedNodeQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public DeletedNodeQuery steady() {
		return this.sorts.isEmpty()
				? withSort(DeletedNodeSort.NAME.ascending()).withSort(DeletedNodeSort.PARENT_PATH.ascending()) : this;
	}

	@Override
	public DeletedNodeQuery withOffset(int offset) {
		return new DeletedNodeQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public DeletedNodeQuery withLimit(int limit) {
		return new DeletedNodeQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
