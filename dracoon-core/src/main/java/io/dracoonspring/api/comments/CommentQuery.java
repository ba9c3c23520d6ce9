// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.comments;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the comments of a node to list.
 *
 * @param hideDeleted whether deleted comments are omitted; the server includes them if
 * {@code null}
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
public record CommentQuery(@Nullable Boolean hideDeleted, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<CommentQuery> {

	/**
	 * Checks the values.
	 */
	public CommentQuery {
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all comments, deleted ones included.
	 * @return the query
	 */
	public static CommentQuery all() {
		return new CommentQuery(null, null, null);
	}

	/**
	 * Returns a copy that omits or includes deleted comments.
	 * @param hideDeleted whether deleted comments are omitted; by default they are
	 * included
	 * @return the copy
	 */
	public CommentQuery withHideDeleted(boolean hideDeleted) {
		return new CommentQuery(hideDeleted, this.offset, this.limit);
	}

	@Override
	public CommentQuery withOffset(int offset) {
		return new CommentQuery(this.hideDeleted, offset, this.limit);
	}

	@Override
	public CommentQuery withLimit(int limit) {
		return new CommentQuery(this.hideDeleted, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("hide_deleted", this.hideDeleted).page(this.offset, this.limit);
	}

}
