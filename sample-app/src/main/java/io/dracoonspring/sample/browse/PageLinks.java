// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import org.jspecify.annotations.Nullable;

/**
 * Links the pages of a list.
 *
 * @param first the position of the first item on this page, counted from 1
 * @param last the position of the last item on this page
 * @param total the number of items on all pages
 * @param previous the address of the previous page, {@code null} on the first page
 * @param next the address of the next page, {@code null} on the last page
 */
record PageLinks(long first, long last, long total, @Nullable String previous, @Nullable String next) {

	static PageLinks of(String href, int page, int pageSize, long total) {
		long first = (page - 1L) * pageSize + 1;
		long last = Math.min(total, (long) page * pageSize);
		return new PageLinks(first, last, total, (page > 1) ? href + "?page=" + (page - 1) : null,
				(last < total) ? href + "?page=" + (page + 1) : null);
	}

	/**
	 * Tells whether there is more than one page.
	 * @return {@code true} if there is another page
	 */
	public boolean isSeveral() {
		return this.previous != null || this.next != null;
	}

}
