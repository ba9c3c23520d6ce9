// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Range;

/**
 * Tracks the position of one subscriber in a list. Pages are read one after the other.
 * Therefore no two threads access this state at the same time.
 */
final class PageWalk<Q extends PagedQuery<Q>, T> {

	/** The number of emitted entries that the walk remembers. */
	static final int WINDOW = 2000;

	private final Q query;

	private final Function<? super T, ? extends @Nullable Object> id;

	private final long start;

	private final int limit;

	private final EndlessListGuard guard;

	/** The ids of the entries that were read most recently, the latest at the end. */
	private final Set<Object> known = new LinkedHashSet<>();

	/** The id of the entry up to which the list has been read. */
	private @Nullable Object last;

	/**
	 * The total of the last page that the walk accepted; {@code null} if the server sent
	 * no total or a total that cannot be correct.
	 */
	private @Nullable Long total;

	private long offset;

	private int wanted;

	private boolean steppingBack;

	private boolean guessing;

	/**
	 * The offset from which the walk stepped back, because its page did not overlap the
	 * remembered entries; -1 if the walk has not stepped back, or has found new entries
	 * since then.
	 */
	private long lostAt = -1;

	private boolean more;

	PageWalk(Q query, Function<? super T, ? extends @Nullable Object> id) {
		Integer offset = query.offset();
		Integer limit = query.limit();
		this.query = query;
		this.id = id;
		this.start = (offset != null) ? offset : 0;
		this.limit = (limit != null) ? limit : PagedQuery.MAX_LIMIT;
		this.guard = new EndlessListGuard(this.limit, WINDOW);
		this.offset = this.start;
		this.wanted = this.limit;
	}

	Q next() {
		// request no further page before accept() has processed the page of this query
		this.more = false;
		if (this.offset > Integer.MAX_VALUE) {
			throw EndlessListGuard.endless();
		}
		return this.query.withOffset((int) this.offset).withLimit(this.wanted);
	}

	/**
	 * Accepts a page.
	 * @param page the page that was requested last
	 * @return the new entries of the page, which are to be emitted
	 */
	List<T> accept(Page<T> page) {
		List<T> items = page.items();
		Long total = total(page);
		int first = firstKnown(items);
		if (first < 0 && this.last != null && (this.offset > this.start || this.guessing) && !isLostForGood(total)) {
			stepBack(total);
			return List.of();
		}
		// skip entries before a known entry, because the walk does not look for new
		// entries before its position
		List<T> fresh = fresh(items.subList(Math.max(0, first), items.size()));
		goOn(items, total, fresh);
		return fresh;
	}

	boolean hasMore() {
		return this.more;
	}

	private boolean isLostForGood(@Nullable Long total) {
		// accept a page without an overlap if the walk has stepped back from this offset
		// before and found no new entries since then, and the total is unchanged. The
		// order of the entries is then not stable, so stepping back again would not help
		return !this.steppingBack && this.offset == this.lostAt && Objects.equals(total, this.total);
	}

	private void stepBack(@Nullable Long total) {
		this.guard.lost();
		this.more = true;
		long page = this.wanted - 1L;
		if (!this.steppingBack) {
			this.steppingBack = true;
			this.lostAt = this.offset;
			// first assume that all entries that were added or deleted are before the
			// reached offset, and move the offset by their number
			long likely = this.offset + ((this.total != null && total != null) ? total - this.total : 0);
			this.guessing = likely != this.offset && likely >= this.start && likely <= Integer.MAX_VALUE;
			this.offset = this.guessing ? likely : Math.max(this.start, this.offset - page);
			return;
		}
		// if this assumption was wrong, search page by page before the offset at which
		// the overlap was lost
		long from = this.guessing ? this.lostAt : this.offset;
		this.guessing = false;
		this.offset = Math.max(this.start, from - page);
	}

	private void goOn(List<T> items, @Nullable Long total, List<T> fresh) {
		long end = this.offset + items.size();
		Object last = items.isEmpty() ? null : this.id.apply(items.get(items.size() - 1));
		boolean sameEnd = last != null && last.equals(this.last);
		// end the list at a page that contains only the overlapping entry, whatever total
		// the server reports. Without a total, also end it at a page of known entries
		// that ends like the page before
		boolean nothing = fresh.isEmpty() && sameEnd && (total == null || items.size() == 1);
		this.more = !items.isEmpty() && !nothing && (total == null || end < total);
		if (this.more) {
			this.guard.accepted(end, total, fresh.isEmpty(), sameEnd);
		}
		this.steppingBack = false;
		this.guessing = false;
		this.lostAt = fresh.isEmpty() ? this.lostAt : -1;
		this.total = total;
		this.last = last;
		this.offset = (last != null) ? end - 1 : end;
		this.wanted = (last != null) ? Math.min(PagedQuery.MAX_LIMIT, this.limit + 1) : this.limit;
	}

	private @Nullable Long total(Page<T> page) {
		Range range = page.range();
		Long total = (range != null) ? range.total() : null;
		// ignore a total below the number of entries read so far
		return (total != null && (page.items().isEmpty() || total >= this.offset + page.items().size())) ? total : null;
	}

	private int firstKnown(List<T> items) {
		for (int i = 0; i < items.size(); i++) {
			Object key = this.id.apply(items.get(i));
			if (key != null && this.known.contains(key)) {
				return i;
			}
		}
		return -1;
	}

	private List<T> fresh(List<T> items) {
		List<T> fresh = new ArrayList<>(items.size());
		for (T item : items) {
			Object key = this.id.apply(item);
			if (key == null || remember(key)) {
				fresh.add(item);
			}
		}
		return fresh;
	}

	private boolean remember(Object key) {
		boolean isNew = !this.known.remove(key);
		this.known.add(key);
		if (this.known.size() > WINDOW) {
			this.known.remove(this.known.iterator().next());
		}
		return isNew;
	}

}
