// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The paging parameters of a listing.
 *
 * @param offset the position of the first item, from 0
 * @param limit the maximum number of items on the page, 1 to 500
 */
public record Paging(int offset, int limit) {

	private static final int MAX_LIMIT = 500;

	public Paging {
		if (offset < 0) {
			throw invalid("'offset' must not be negative");
		}
		if (limit < 1 || limit > MAX_LIMIT) {
			throw invalid("'limit' must lie between 1 and " + MAX_LIMIT);
		}
	}

	/**
	 * Reads the query parameters {@code offset} and {@code limit}.
	 * @param offset the parameter's text, {@code null} or empty for 0
	 * @param limit the parameter's text, {@code null} or empty for 500
	 * @throws QueryException if a parameter is not a number or outside its range
	 */
	public static Paging parse(@Nullable String offset, @Nullable String limit) {
		return new Paging(number("offset", offset, 0), number("limit", limit, MAX_LIMIT));
	}

	private static int number(String name, @Nullable String text, int fallback) {
		if (text == null || text.isEmpty()) {
			return fallback;
		}
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw invalid("'" + name + "' must be a number");
		}
	}

	private static QueryException invalid(String message) {
		return new QueryException(QueryException.INVALID_RANGE, message);
	}

	/**
	 * Cuts this page out of the whole result.
	 * @param all all items in their order
	 */
	public <T> ResultPage<T> slice(List<T> all) {
		int from = Math.min(this.offset, all.size());
		int to = Math.min(all.size() - from, this.limit) + from;
		return new ResultPage<>(new ResultRange(this.offset, this.limit, all.size()), all.subList(from, to));
	}

}
