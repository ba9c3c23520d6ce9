// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.comments;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.ParameterWriter;

/**
 * Which comments of a node are to be listed.
 *
 * @param hideDeleted whether deleted comments are left out; the server includes them if
 * {@code null}
 * @param offset how many entries are skipped
 * @param limit the most entries that are wanted at once
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
	 * Returns a copy that leaves deleted comments out or includes them.
	 * @param hideDeleted whether deleted comments are left out; the server includes them
	 * @return the copy
	 */
	public CommentQuery hideDeleted(boolean hideDeleted) {
		return new CommentQuery(hideDeleted, this.offset, this.limit);
	}

	@Override
	public CommentQuery offset(int offset) {
		return new CommentQuery(this.hideDeleted, offset, this.limit);
	}

	@Override
	public CommentQuery limit(int limit) {
		return new CommentQuery(this.hideDeleted, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("hide_deleted", this.hideDeleted).page(this.offset, this.limit);
	}

}
