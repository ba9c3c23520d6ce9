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
 * Selects the nodes to search for.
 *
 * @param searchString the text that the name has to contain; {@code *} stands for any
 * text
 * @param parentId the id of the room or folder to search in, {@code null} or 0 for the
 * root
 * @param depthLevel how many levels below the direct children are searched; {@code null}
 * or 0 to search only the direct children, -1 for all levels
 * @param showSubscription whether the result includes {@link Node#isSubscribed()};
 * DRACOON Cloud only
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record NodeSearchQuery(String searchString, @Nullable Long parentId, @Nullable Integer depthLevel,
		@Nullable Boolean showSubscription, List<Filter<NodeSearchFilter>> filters, List<Sort<NodeSearchSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<NodeSearchQuery> {

	/** The depth with which the search includes all levels. */
	public static final int WHOLE_TREE = -1;

	/**
	 * Checks the values.
	 */
	public NodeSearchQuery {
		Assert.hasText(searchString, "'searchString' must not be empty");
		Assert.isTrue(parentId == null || parentId >= 0, "'parentId' must not be negative");
		Assert.isTrue(depthLevel == null || depthLevel >= WHOLE_TREE, "'depthLevel' must be -1 or greater");
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all nodes whose name contains a text, wherever they are.
	 * @param searchString the text; {@code *} stands for any text
	 * @return the query
	 */
	public static NodeSearchQuery of(String searchString) {
		return NodeSearchQueryBuilder.builder()
			.searchString(searchString)
			.depthLevel(WHOLE_TREE)
			.filters(List.of())
			.sorts(List.of())
			.build();
	}

	/**
	 * Returns a copy that searches in a room or folder.
	 * @param parentId the id of the room or folder, 0 for the root
	 * @return the copy
	 */
	public NodeSearchQuery withParentId(long parentId) {
		return NodeSearchQueryBuilder.builder(this).parentId(parentId).build();
	}

	/**
	 * Returns a copy that searches only a limited number of levels.
	 * @param depthLevel how many levels below the direct children are searched; 0 to
	 * search only the direct children, -1 for all levels
	 * @return the copy
	 */
	public NodeSearchQuery withDepthLevel(int depthLevel) {
		return NodeSearchQueryBuilder.builder(this).depthLevel(depthLevel).build();
	}

	/**
	 * Returns a copy that also asks whether the caller subscribes to the nodes. DRACOON
	 * Cloud only; other servers do not know the parameter.
	 * @param showSubscription whether the result includes {@link Node#isSubscribed()}
	 * @return the copy
	 */
	public NodeSearchQuery withShowSubscription(boolean showSubscription) {
		return NodeSearchQueryBuilder.builder(this).showSubscription(showSubscription).build();
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public NodeSearchQuery withFilter(Filter<NodeSearchFilter> filter) {
		List<Filter<NodeSearchFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return NodeSearchQueryBuilder.builder(this).filters(filters).build();
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public NodeSearchQuery withSort(Sort<NodeSearchSort> sort) {
		List<Sort<NodeSearchSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return NodeSearchQueryBuilder.builder(this).sorts(sorts).build();
	}

	@Override
	public NodeSearchQuery steady() {
		return this.sorts.isEmpty()
				? withSort(NodeSearchSort.CREATED_AT.ascending()).withSort(NodeSearchSort.PARENT_PATH.ascending())
					.withSort(NodeSearchSort.NAME.ascending())
				: this;
	}

	@Override
	public NodeSearchQuery withOffset(int offset) {
		return NodeSearchQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public NodeSearchQuery withLimit(int limit) {
		return NodeSearchQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("search_string", this.searchString)
			.add("parent_id", this.parentId)
			.add("depth_level", this.depthLevel)
			.add("show_subscription", this.showSubscription)
			.filters(this.filters)
			.sorts(this.sorts)
			.page(this.offset, this.limit);
	}

}
