// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the webhooks to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record WebhookQuery(List<Filter<WebhookFilter>> filters, List<Sort<WebhookSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<WebhookQuery> {

	/**
	 * Checks the values.
	 */
	public WebhookQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all webhooks, in the order of the server.
	 * @return the query
	 */
	public static WebhookQuery all() {
		return new WebhookQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public WebhookQuery withFilter(Filter<WebhookFilter> filter) {
		List<Filter<WebhookFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new WebhookQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public WebhookQuery withSort(Sort<WebhookSort> sort) {
		List<Sort<WebhookSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new WebhookQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public WebhookQuery steady() {
		return this.sorts.isEmpty() ? withSort(WebhookSort.ID.ascending()) : this;
	}

	@Override
	public WebhookQuery withOffset(int offset) {
		return new WebhookQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public WebhookQuery withLimit(int limit) {
		return new WebhookQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
