// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A query for a part of a list that can neither be filtered nor sorted.
 *
 * @param offset the number of entries to skip, {@code null} for none
 * @param limit the maximum number of entries of a page, {@code null} for the server's
 * default
 */
public record PageQuery(@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<PageQuery> {

	/**
	 * Checks the values.
	 */
	public PageQuery {
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for the first page.
	 * @return the query
	 */
	public static PageQuery first() {
		return new PageQuery(null, null);
	}

	@Override
	public PageQuery withOffset(int offset) {
		return new PageQuery(offset, this.limit);
	}

	@Override
	public PageQuery withLimit(int limit) {
		return new PageQuery(this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		if (this.offset != null) {
			consumer.accept("offset", this.offset.toString());
		}
		if (this.limit != null) {
			consumer.accept("limit", this.limit.toString());
		}
	}

}
