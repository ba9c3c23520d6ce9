// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the nodes to list.
 *
 * @param parentId the id of the room or folder, {@code null} or 0 for the root
 * @param roomManager whether to list only the rooms that the caller can manage, including
 * rooms whose content the caller cannot see; ignored for a caller who manages no rooms
 * @param showSubscription whether the nodes include {@link Node#isSubscribed()}; DRACOON
 * Cloud only
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order of nodes of the same type, the most significant
 * first; the server sorts by type before it uses these criteria
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record NodeQuery(@Nullable Long parentId, @Nullable Boolean roomManager, @Nullable Boolean showSubscription,
		List<Filter<NodeFilter>> filters, List<Sort<NodeSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<NodeQuery> {

	/**
	 * Checks the values.
	 */
	public NodeQuery {
		Assert.isTrue(parentId == null || parentId >= 0, "'parentId' must not be negative");
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for the nodes directly in a room or folder.
	 * @param parentId the id of the room or folder, 0 for the root
	 * @return the query
	 */
	public static NodeQuery children(long parentId) {
		return NodeQueryBuilder.builder().parentId(parentId).filters(List.of()).sorts(List.of()).build();
	}

	/**
	 * Creates a query for the rooms at the top level.
	 * @return the query
	 */
	public static NodeQuery root() {
		return children(0);
	}

	/**
	 * Returns a copy that selects whether to list only the rooms that the caller can
	 * manage.
	 * @param roomManager whether to list only these rooms, including rooms whose content
	 * the caller cannot see
	 * @return the copy
	 */
	public NodeQuery withRoomManager(boolean roomManager) {
		return NodeQueryBuilder.builder(this).roomManager(roomManager).build();
	}

	/**
	 * Returns a copy that also asks whether the caller subscribes to the nodes. DRACOON
	 * Cloud only; other servers do not support the parameter.
	 * @param showSubscription whether the nodes include {@link Node#isSubscribed()}
	 * @return the copy
	 */
	public NodeQuery withShowSubscription(boolean showSubscription) {
		return NodeQueryBuilder.builder(this).showSubscription(showSubscription).build();
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public NodeQuery withFilter(Filter<NodeFilter> filter) {
		List<Filter<NodeFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return NodeQueryBuilder.builder(this).filters(filters).build();
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public NodeQuery withSort(Sort<NodeSort> sort) {
		List<Sort<NodeSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return NodeQueryBuilder.builder(this).sorts(sorts).build();
	}

	@Override
	public NodeQuery steady() {
		return this.sorts.isEmpty() ? withSort(NodeSort.CREATED_AT.ascending()).withSort(NodeSort.NAME.ascending())
				: this;
	}

	@Override
	public NodeQuery withOffset(int offset) {
		return NodeQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public NodeQuery withLimit(int limit) {
		return NodeQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("parent_id", this.parentId)
			.add("room_manager", this.roomManager)
			.add("show_subscription", this.showSubscription)
			.filters(this.filters)
			.sorts(this.sorts)
			.page(this.offset, this.limit);
	}

}
