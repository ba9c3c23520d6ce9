// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Walks through all pages of a list.
 */
public final class Paging {

	private Paging() {
	}

	/**
	 * Returns all entries of a list. Nothing is asked before somebody subscribes, a page
	 * is asked for when the one before has been handed on, and nothing more after a
	 * cancellation.
	 * <p>
	 * The list may change meanwhile. Every page overlaps the one before by an entry: when
	 * that is missing, because entries before it are gone, the walk steps back until it
	 * finds what it knows, so that an entry which is there all the time is not skipped.
	 * Of what it has handed on it knows the last {@value PageWalk#WINDOW} entries and
	 * drops them when they come again. What appears before the place that it has reached
	 * is not looked for.
	 * <p>
	 * The end is where the latest answer says. A server that never comes to one, because
	 * it sends the same again and again or always promises more, ends the walk with
	 * {@link DracoonProtocolException}.
	 * @param <Q> the type of the query
	 * @param <T> the type of the entries
	 * @param query which entries; its offset is where to start and its limit the size of
	 * the pages, {@value PagedQuery#MAX_LIMIT} if it has none. Without an order of its
	 * own it gets one that does not change, {@link PagedQuery#steady()}
	 * @param fetch asks for one page
	 * @param id tells what identifies an entry; entries without an id are all kept, and
	 * neither found again nor overlapped
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
		// toIterable() and toStream() subscribe without the hooks that take along the
		// user
		// of their thread, and later pages are asked for by other threads
		Publisher<T> hooked = (subscriber) -> entries.subscribe(subscriber);
		return Flux.from(hooked);
	}

}
