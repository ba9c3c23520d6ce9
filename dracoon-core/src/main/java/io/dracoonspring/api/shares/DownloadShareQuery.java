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
 * Selects the download shares to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record DownloadShareQuery(List<Filter<DownloadShareFilter>> filters, List<Sort<DownloadShareSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<DownloadShareQuery> {

	/**
	 * Checks the values.
	 */
	public DownloadShareQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all download shares that the caller manages.
	 * @return the query
	 */
	public static DownloadShareQuery all() {
		return new DownloadShareQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public DownloadShareQuery withFilter(Filter<DownloadShareFilter> filter) {
		List<Filter<DownloadShareFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new DownloadShareQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public DownloadShareQuery withSort(Sort<DownloadShareSort> sort) {
		List<Sort<DownloadShareSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new DownloadShareQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public DownloadShareQuery steady() {
		return this.sorts.isEmpty()
				? withSort(DownloadShareSort.CREATED_AT.ascending()).withSort(DownloadShareSort.NAME.ascending())
				: this;
	}

	@Override
	public DownloadShareQuery withOffset(int offset) {
		return new DownloadShareQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public DownloadShareQuery withLimit(int limit) {
		return new DownloadShareQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
