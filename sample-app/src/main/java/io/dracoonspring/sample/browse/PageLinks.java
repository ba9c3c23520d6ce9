// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import org.jspecify.annotations.Nullable;

/**
 * Links the pages of a list.
 *
 * @param text the range of the items on this page
 * @param previous the address of the previous page, {@code null} on the first page
 * @param next the address of the next page, {@code null} on the last page
 */
record PageLinks(String text, @Nullable String previous, @Nullable String next) {

	static PageLinks of(String href, int page, int pageSize, long total) {
		long first = (page - 1L) * pageSize + 1;
		long last = Math.min(total, (long) page * pageSize);
		return new PageLinks(first + " to " + last + " of " + total, (page > 1) ? href + "?page=" + (page - 1) : null,
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
