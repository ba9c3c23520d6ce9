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
 * Selects the subscribed upload shares to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record UploadShareSubscriptionQuery(List<Filter<UploadShareSubscriptionFilter>> filters,
		List<Sort<UploadShareSubscriptionSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<UploadShareSubscriptionQuery> {

	/**
	 * Checks the values.
	 */
	public UploadShareSubscriptionQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all subscribed upload shares, in the order of the server.
	 * @return the query
	 */
	public static UploadShareSubscriptionQuery all() {
		return new UploadShareSubscriptionQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public UploadShareSubscriptionQuery withFilter(Filter<UploadShareSubscriptionFilter> filter) {
		List<Filter<UploadShareSubscriptionFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new UploadShareSubscriptionQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public UploadShareSubscriptionQuery withSort(Sort<UploadShareSubscriptionSort> sort) {
		List<Sort<UploadShareSubscriptionSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new UploadShareSubscriptionQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public UploadShareSubscriptionQuery steady() {
		return this.sorts.isEmpty() ? withSort(UploadShareSubscriptionSort.UPLOAD_SHARE_ID.ascending()) : this;
	}

	@Override
	public UploadShareSubscriptionQuery withOffset(int offset) {
		return new UploadShareSubscriptionQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public UploadShareSubscriptionQuery withLimit(int limit) {
		return new UploadShareSubscriptionQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
