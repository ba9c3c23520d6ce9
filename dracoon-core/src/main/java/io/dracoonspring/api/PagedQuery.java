// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A query for a part of a list.
 *
 * @param <Q> the type of the query itself
 */
public interface PagedQuery<Q extends PagedQuery<Q>> extends QueryParameters {

	/** The most entries that the server returns at once. */
	int MAX_LIMIT = 500;

	/**
	 * Returns how many entries are skipped.
	 * @return the number, or {@code null} for none
	 */
	@Nullable Integer offset();

	/**
	 * Returns the most entries that are wanted at once.
	 * @return the number, or {@code null} for as many as the server likes
	 */
	@Nullable Integer limit();

	/**
	 * Returns a copy that skips entries.
	 * @param offset how many, not negative
	 * @return the copy
	 */
	Q offset(int offset);

	/**
	 * Returns a copy with another size of the pages.
	 * @param limit the most entries, 1 to {@value #MAX_LIMIT}
	 * @return the copy
	 */
	Q limit(int limit);

	/**
	 * Ask for the entries in an order that does not change while they are read page after
	 * page, such as that of their creation. What reads all pages of a list uses it.
	 * @return a sorted copy, or this query if it is sorted already or the server knows no
	 * such order for its list
	 */
	@SuppressWarnings("unchecked") // a query is of its own type
	default Q steady() {
		return (Q) this;
	}

	/**
	 * Checks offset and limit; for the constructors of queries.
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
