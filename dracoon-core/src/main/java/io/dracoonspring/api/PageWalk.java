// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Where one subscriber of a list stands. Pages come one after the other, so nothing here
 * is touched by two threads at once.
 */
final class PageWalk<Q extends PagedQuery<Q>, T> {

	/** How many entries are known of those that have been handed on. */
	static final int WINDOW = 2000;

	private final Q query;

	private final Function<? super T, ? extends @Nullable Object> id;

	private final long start;

	private final int limit;

	private final EndlessListGuard guard;

	/** The ids of the last entries, the latest at the end. */
	private final Set<Object> known = new LinkedHashSet<>();

	/** The id of the entry up to which the list has been read. */
	private @Nullable Object last;

	/** The total of the last page that fitted to what was known. */
	private @Nullable Long total;

	private long offset;

	private int wanted;

	private boolean steppingBack;

	private boolean guessing;

	/** Where the first of several lost pages was, -1 if it has been found again. */
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
		// without an answer there is nothing more to ask for
		this.more = false;
		if (this.offset > Integer.MAX_VALUE) {
			throw EndlessListGuard.endless();
		}
		return this.query.offset((int) this.offset).limit(this.wanted);
	}

	/**
	 * Takes note of a page.
	 * @param page the page that was asked for last
	 * @return those of its entries that are to be handed on
	 */
	List<T> accept(Page<T> page) {
		List<T> items = page.items();
		Long total = total(page);
		int first = firstKnown(items);
		if (first < 0 && this.last != null && (this.offset > this.start || this.guessing) && !isLostForGood(total)) {
			stepBack(total);
			return List.of();
		}
		// what stands before a known entry has appeared after its place was passed
		List<T> fresh = fresh(items.subList(Math.max(0, first), items.size()));
		goOn(items, total, fresh);
		return fresh;
	}

	boolean hasMore() {
		return this.more;
	}

	private boolean isLostForGood(@Nullable Long total) {
		// nothing came between what is known and this page, and still they do not
		// overlap:
		// the server does not keep to an order, so this is the best there is
		return !this.steppingBack && this.offset == this.lostAt && Objects.equals(total, this.total);
	}

	private void stepBack(@Nullable Long total) {
		this.guard.lost();
		this.more = true;
		long page = this.wanted - 1L;
		if (!this.steppingBack) {
			this.steppingBack = true;
			this.lostAt = this.offset;
			// most likely all that has come or gone stands before the place that was
			// reached
			long likely = this.offset + ((this.total != null && total != null) ? total - this.total : 0);
			this.guessing = likely != this.offset && likely >= this.start && likely <= Integer.MAX_VALUE;
			this.offset = this.guessing ? likely : Math.max(this.start, this.offset - page);
			return;
		}
		// if not, what is known is to be found shortly before it
		long from = this.guessing ? this.lostAt : this.offset;
		this.guessing = false;
		this.offset = Math.max(this.start, from - page);
	}

	private void goOn(List<T> items, @Nullable Long total, List<T> fresh) {
		long end = this.offset + items.size();
		Object last = items.isEmpty() ? null : this.id.apply(items.get(items.size() - 1));
		boolean sameEnd = last != null && last.equals(this.last);
		// nothing but what the pages overlap by: nothing comes behind it, whatever the
		// total
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
		// fewer than have been seen is no total
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
