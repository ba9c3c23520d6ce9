// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that does not fit on one page.
 *
 * @param text which part is shown
 * @param previous where the part before is shown, {@code null} on the first page
 * @param next where the part after is shown, {@code null} on the last page
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
	 * @return {@code true} if there is another one
	 */
	public boolean isSeveral() {
		return this.previous != null || this.next != null;
	}

}
