// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal.query;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonProtocolException;

/**
 * Recognises an endless list, which a faulty server may return. A list of any length,
 * even one that grows while it is read, is accepted as long as its pages contain new
 * entries and its end comes nearer.
 */
final class EndlessListGuard {

	/**
	 * The maximum number of times that the same page may repeat. This maximum rises by
	 * one for each entry by which the list has grown since the last page with new
	 * entries.
	 */
	private static final int SAME_PAGES = 3;

	/**
	 * The maximum number of consecutive pages without new entries. This maximum rises by
	 * the number of pages that the remembered entries would fill, together with the
	 * entries by which the list has grown since the last page with new entries.
	 */
	private static final int STALE_PAGES = 20;

	/**
	 * The number of consecutive requests within which the end must come nearer. This
	 * number rises by the number of all requests before them.
	 */
	private static final int STALLED_REQUESTS = 1000;

	private final int limit;

	/** The number of emitted entries that {@link PageWalk} remembers. */
	private final int window;

	private long requests;

	/**
	 * The number of requests after which the list counts as endless, unless its end has
	 * come nearer.
	 */
	private long deadline = STALLED_REQUESTS;

	/** The smallest number of remaining entries so far. */
	private long least = Long.MAX_VALUE;

	private long furthest;

	private long totalAtNews;

	private long stalePages;

	private long samePages;

	EndlessListGuard(int limit, int window) {
		this.limit = limit;
		this.window = window;
	}

	static DracoonProtocolException endless() {
		return new DracoonProtocolException(0, null, null,
				"The list has no end because the server repeats entries or always promises more: "
						+ "report it to the operator of the server, or request single pages",
				null);
	}

	/**
	 * Counts a page that did not overlap the entries read so far. After such a page, the
	 * walk steps back and requests a page again.
	 */
	void lost() {
		request();
	}

	/**
	 * Counts a page that the client has read and that is not the last page of the list.
	 * @param end the offset after the last entry of the page
	 * @param total the number of entries of the list, {@code null} if the server does not
	 * report it
	 * @param stale whether the page contained no new entries
	 * @param sameEnd whether the page ends with the same entry as the page before
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
			this.deadline = 2 * this.requests + STALLED_REQUESTS;
		}
	}

	private void request() {
		this.requests++;
		if (this.requests > this.deadline) {
			throw endless();
		}
	}

}
