// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal.query;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.PagedQuery;

/** Reads all pages of a list. */
public final class Paging {

	private Paging() {
	}

	/**
	 * Returns all entries of a list. The first page is requested on subscription. Each
	 * further page is requested after the subscriber has received the page before. A
	 * cancellation ends the requests.
	 * <p>
	 * The list may change while it is read. Each page overlaps the page before by one
	 * entry. If the overlapping entry is missing, because entries before it were deleted,
	 * the reader steps back until it finds a known entry. Therefore the reader skips no
	 * entry that exists during the whole time. It remembers the last
	 * {@value PageWalk#WINDOW} entries that it emitted, and does not emit them again. It
	 * does not look for new entries before its position.
	 * <p>
	 * The latest response determines the end of the list. If a server repeats the same
	 * entries or always promises more, the stream fails with
	 * {@link DracoonProtocolException}.
	 * @param <Q> the type of the query
	 * @param <T> the type of the entries
	 * @param query selects the entries; its offset is the start, and its limit is the
	 * page size, by default {@value PagedQuery#MAX_LIMIT}. A query without an order gets
	 * a stable order, see {@link PagedQuery#steady()}
	 * @param fetch the function that requests one page
	 * @param id the function that returns the id of an entry; entries without an id are
	 * always emitted, because the reader cannot recognise them
	 * @return the entries
	 */
	public static <Q extends PagedQuery<Q>, T> Flux<T> all(Q query, Function<Q, Mono<Page<T>>> fetch,
			Function<? super T, ? extends @Nullable Object> id) {
		Flux<T> entries = Flux.defer(() -> {
			PageWalk<Q, T> walk = new PageWalk<>(query.steady(), id);
			return Mono.defer(() -> fetch.apply(walk.next()))
				.map(walk::accept)
				.repeat(walk::hasMore)
				.concatMapIterable((fresh) -> fresh, 1);
		});
		// subscribe through this publisher, so that the Reactor hooks run. The hook of
		// dracoon-security keeps the user of the subscribing thread for later pages,
		// which
		// other threads request. toIterable() and toStream() alone would skip the hooks
		Publisher<T> hooked = (subscriber) -> entries.subscribe(subscriber);
		return Flux.from(hooked);
	}

}
