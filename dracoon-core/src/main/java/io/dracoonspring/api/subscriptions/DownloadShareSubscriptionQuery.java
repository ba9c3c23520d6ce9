// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the subscribed download shares to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record DownloadShareSubscriptionQuery(List<Filter<DownloadShareSubscriptionFilter>> filters,
		List<Sort<DownloadShareSubscriptionSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<DownloadShareSubscriptionQuery> {

	/**
	 * Checks the values.
	 */
	public DownloadShareSubscriptionQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all subscribed download shares, in the order of the server.
	 * @return the query
	 */
	public static DownloadShareSubscriptionQuery all() {
		return new DownloadShareSubscriptionQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public DownloadShareSubscriptionQuery withFilter(Filter<DownloadShareSubscriptionFilter> filter) {
		List<Filter<DownloadShareSubscriptionFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new DownloadShareSubscriptionQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public DownloadShareSubscriptionQuery withSort(Sort<DownloadShareSubscriptionSort> sort) {
		List<Sort<DownloadShareSubscriptionSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new DownloadShareSubscriptionQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public DownloadShareSubscriptionQuery steady() {
		return this.sorts.isEmpty() ? withSort(DownloadShareSubscriptionSort.DOWNLOAD_SHARE_ID.ascending()) : this;
	}

	@Override
	public DownloadShareSubscriptionQuery withOffset(int offset) {
		return new DownloadShareSubscriptionQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public DownloadShareSubscriptionQuery withLimit(int limit) {
		return new DownloadShareSubscriptionQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
