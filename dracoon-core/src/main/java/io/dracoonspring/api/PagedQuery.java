// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A query for a part of a list.
 *
 * @param <Q> the type of the query itself
 */
@NotForImplementation
public interface PagedQuery<Q extends PagedQuery<Q>> extends QueryParameters {

	/** The maximum number of entries that the server returns in one page. */
	int MAX_LIMIT = 500;

	/**
	 * Returns the number of entries to skip.
	 * @return the number, or {@code null} for none
	 */
	@Nullable Integer offset();

	/**
	 * Returns the maximum number of entries of a page.
	 * @return the number, or {@code null} for the server's default
	 */
	@Nullable Integer limit();

	/**
	 * Returns a copy that skips entries.
	 * @param offset the number of entries, not negative
	 * @return the copy
	 */
	Q withOffset(int offset);

	/**
	 * Returns a copy with another page size.
	 * @param limit the maximum number of entries, 1 to {@value #MAX_LIMIT}
	 * @return the copy
	 */
	Q withLimit(int limit);

	/**
	 * Returns a query with an order that does not change while the pages are read, such
	 * as the order of creation. Methods that read all pages of a list call this method.
	 * @return a sorted copy, or this query if it is sorted already or the server offers
	 * no such order
	 */
	@SuppressWarnings("unchecked") // the type parameter of a query is always its own type
	default Q steady() {
		return (Q) this;
	}

	/**
	 * Checks offset and limit for the constructors of queries.
	 * @param offset the offset, or {@code null}
	 * @param limit the limit, or {@code null}
	 * @throws IllegalArgumentException if the server would refuse one of them
	 */
	static void check(@Nullable Integer offset, @Nullable Integer limit) {
		Assert.isTrue(offset == null || offset >= 0, "'offset' must not be negative");
		Assert.isTrue(limit == null || (limit >= 1 && limit <= MAX_LIMIT),
				() -> "'limit' must be between 1 and " + MAX_LIMIT);
	}

}
