// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * Tells a list that grows while it is read from one that has no end. A list may be as
 * long as it likes, as long as its pages bring something new and its end comes nearer.
 */
final class EndlessListGuard {

	/** How often the very same page may come again, besides what growth explains. */
	private static final int SAME_PAGES = 3;

	/** How many pages may bring nothing new, besides what growth explains. */
	private static final int STALE_PAGES = 20;

	/** How many requests may bring the end no nearer, besides as many as came before. */
	private static final int PATIENCE = 1000;

	private final int limit;

	private final int window;

	private long requests;

	/** The number of requests at which the end has to have come nearer. */
	private long deadline = PATIENCE;

	/** The least number of entries that were still to come. */
	private long least = Long.MAX_VALUE;

	private long furthest;

	private long totalAtNews;

	private long stalePages;

	private long samePages;

	/** The window is the number of entries that the reader recognises. */
	EndlessListGuard(int limit, int window) {
		this.limit = limit;
		this.window = window;
	}

	static DracoonProtocolException endless() {
		return new DracoonProtocolException(0, null, null,
				"The server pages without end: it sends the same entries again and again, or always promises more. "
						+ "Report it to its operator, or ask for single pages",
				null);
	}

	/**
	 * A page did not fit to what was known, so that another one is looked at.
	 */
	void lost() {
		request();
	}

	/**
	 * A page has been read, and there is more.
	 * @param end the offset behind its last entry
	 * @param total how many entries there are, {@code null} if the server does not say
	 * @param stale whether it brought nothing new
	 * @param sameEnd whether it ends with the same entry as the one before
	 */
	void accepted(long end, @Nullable Long total, boolean stale, boolean sameEnd) {
		long size = (total != null) ? total : end;
		if (!stale) {
			this.stalePages = 0;
			this.samePages = 0;
			this.totalAtNews = size;
		}
		else {
			this.stalePages++;
			this.samePages = sameEnd ? this.samePages + 1 : 0;
			long growth = Math.max(0, size - this.totalAtNews);
			if (this.samePages > SAME_PAGES + growth
					|| this.stalePages > STALE_PAGES + (this.window + growth) / this.limit) {
				throw endless();
			}
		}
		boolean nearer = (total != null) ? total - end < this.least : end > this.furthest;
		this.furthest = Math.max(this.furthest, end);
		if (total != null) {
			this.least = Math.min(this.least, total - end);
		}
		request();
		if (nearer) {
			this.deadline = 2 * this.requests + PATIENCE;
		}
	}

	private void request() {
		this.requests++;
		if (this.requests > this.deadline) {
			throw endless();
		}
	}

}
