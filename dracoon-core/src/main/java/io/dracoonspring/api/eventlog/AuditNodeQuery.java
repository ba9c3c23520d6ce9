// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

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
 * Selects the rooms that an auditor lists.
 *
 * @param parentId the id of the parent room, {@code null} or 0 for the root
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record AuditNodeQuery(@Nullable Long parentId, List<Filter<AuditNodeFilter>> filters,
		List<Sort<AuditNodeSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<AuditNodeQuery> {

	/**
	 * Checks the values.
	 */
	public AuditNodeQuery {
		Assert.isTrue(parentId == null || parentId >= 0, "'parentId' must not be negative");
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for the rooms at the root.
	 * @return the query
	 */
	public static AuditNodeQuery root() {
		return AuditNodeQueryBuilder.builder().filters(List.of()).sorts(List.of()).build();
	}

	/**
	 * Returns a copy for the rooms in the given room.
	 * @param parentId the id of the parent room, 0 for the root
	 * @return the copy
	 */
	public AuditNodeQuery withParentId(long parentId) {
		return AuditNodeQueryBuilder.builder(this).parentId(parentId).build();
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public AuditNodeQuery withFilter(Filter<AuditNodeFilter> filter) {
		List<Filter<AuditNodeFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return AuditNodeQueryBuilder.builder(this).filters(filters).build();
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public AuditNodeQuery withSort(Sort<AuditNodeSort> sort) {
		List<Sort<AuditNodeSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return AuditNodeQueryBuilder.builder(this).sorts(sorts).build();
	}

	@Override
	public AuditNodeQuery steady() {
		return this.sorts.isEmpty() ? withSort(AuditNodeSort.NODE_ID.ascending()) : this;
	}

	@Override
	public AuditNodeQuery withOffset(int offset) {
		return AuditNodeQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public AuditNodeQuery withLimit(int limit) {
		return AuditNodeQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("parent_id", this.parentId)
			.filters(this.filters)
			.sorts(this.sorts)
			.page(this.offset, this.limit);
	}

}
