// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.ParameterWriter;

/**
 * Which webhooks are to be listed for a room.
 *
 * @param filters conditions, all of which have to match
 * @param offset how many entries are skipped
 * @param limit the most entries that are wanted at once
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
	 * Creates a query for all webhooks that are or can be assigned.
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
	public RoomWebhookQuery filter(Filter<RoomWebhookFilter> filter) {
		List<Filter<RoomWebhookFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new RoomWebhookQuery(filters, this.offset, this.limit);
	}

	@Override
	public RoomWebhookQuery offset(int offset) {
		return new RoomWebhookQuery(this.filters, offset, this.limit);
	}

	@Override
	public RoomWebhookQuery limit(int limit) {
		return new RoomWebhookQuery(this.filters, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).page(this.offset, this.limit);
	}

}
