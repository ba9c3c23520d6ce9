// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the webhooks to list for a room.
 *
 * @param filters conditions, all of which an entry has to match
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record RoomWebhookQuery(List<Filter<RoomWebhookFilter>> filters, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<RoomWebhookQuery> {

	/**
	 * Checks the values.
	 */
	public RoomWebhookQuery {
		filters = List.copyOf(filters);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all webhooks that receive, or can receive, the events of the
	 * room.
	 * @return the query
	 */
	public static RoomWebhookQuery all() {
		return new RoomWebhookQuery(List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public RoomWebhookQuery withFilter(Filter<RoomWebhookFilter> filter) {
		List<Filter<RoomWebhookFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new RoomWebhookQuery(filters, this.offset, this.limit);
	}

	@Override
	public RoomWebhookQuery withOffset(int offset) {
		return new RoomWebhookQuery(this.filters, offset, this.limit);
	}

	@Override
	public RoomWebhookQuery withLimit(int limit) {
		return new RoomWebhookQuery(this.filters, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).page(this.offset, this.limit);
	}

}
