// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the upload shares to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record UploadShareQuery(List<Filter<UploadShareFilter>> filters, List<Sort<UploadShareSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<UploadShareQuery> {

	/**
	 * Checks the values.
	 */
	public UploadShareQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all upload shares that the caller manages.
	 * @return the query
	 */
	public static UploadShareQuery all() {
		return new UploadShareQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public UploadShareQuery withFilter(Filter<UploadShareFilter> filter) {
		List<Filter<UploadShareFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new UploadShareQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public UploadShareQuery withSort(Sort<UploadShareSort> sort) {
		List<Sort<UploadShareSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new UploadShareQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public UploadShareQuery steady() {
		return this.sorts.isEmpty()
				? withSort(UploadShareSort.CREATED_AT.ascending()).withSort(UploadShareSort.NAME.ascending()) : this;
	}

	@Override
	public UploadShareQuery withOffset(int offset) {
		return new UploadShareQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public UploadShareQuery withLimit(int limit) {
		return new UploadShareQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
