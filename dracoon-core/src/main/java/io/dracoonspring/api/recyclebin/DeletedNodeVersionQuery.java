// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the file or folder whose deleted versions to list.
 *
 * @param type the type
 * @param name the name
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record DeletedNodeVersionQuery(DeletedNodeType type, String name, List<Sort<DeletedNodeVersionSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<DeletedNodeVersionQuery> {

	/**
	 * Checks the values.
	 */
	public DeletedNodeVersionQuery {
		Assert.notNull(type, "'type' must not be null");
		WireValue.requireKnown(type, "type");
		Assert.hasText(name, "'name' must not be empty");
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for the versions of a file or folder. The type, the name and the
	 * parent, which is an argument of the call, identify the file or folder.
	 * @param type the type
	 * @param name the name
	 * @return the query
	 */
	public static DeletedNodeVersionQuery of(DeletedNodeType type, String name) {
		return new DeletedNodeVersionQuery(type, name, List.of(), null, null);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public DeletedNodeVersionQuery withSort(Sort<DeletedNodeVersionSort> sort) {
		List<Sort<DeletedNodeVersionSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return DeletedNodeVersionQueryBuilder.builder(this).sorts(sorts).build();
	}

	@Override
	public DeletedNodeVersionQuery steady() {
		return this.sorts.isEmpty() ? withSort(DeletedNodeVersionSort.DELETED_AT.ascending()) : this;
	}

	@Override
	public DeletedNodeVersionQuery withOffset(int offset) {
		return DeletedNodeVersionQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public DeletedNodeVersionQuery withLimit(int limit) {
		return DeletedNodeVersionQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("type", this.type)
			.add("name", this.name)
			.sorts(this.sorts)
			.page(this.offset, this.limit);
	}

}
