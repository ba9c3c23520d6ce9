/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Walks through all pages of a list.
 */
public final class Paging {

	private Paging() {
	}

	/**
	 * Return all entries of a list. Nothing is asked before somebody subscribes, a page
	 * is asked for when the one before has been handed on, and nothing more after a
	 * cancellation. Entries that appear twice because the list changed meanwhile are
	 * dropped, and the end is where the latest answer says.
	 * @param <Q> the type of the query
	 * @param <T> the type of the entries
	 * @param query which entries; its offset is where to start and its limit the size of
	 * the pages, {@value PagedQuery#MAX_LIMIT} if it has none
	 * @param fetch asks for one page
	 * @param id tells what identifies an entry; entries without an id are all kept
	 * @return the entries
	 */
	public static <Q extends PagedQuery<Q>, T> Flux<T> all(Q query, Function<Q, Mono<Page<T>>> fetch,
			Function<? super T, ? extends @Nullable Object> id) {
		return Flux.defer(() -> {
			Walk<Q, T> walk = new Walk<>(query, id);
			return Mono.defer(() -> fetch.apply(walk.next()))
				.doOnNext(walk::accept)
				.repeat(walk::hasMore)
				.concatMapIterable(walk::fresh, 1);
		});
	}

	/**
	 * Where one subscriber stands. Pages come one after the other, so nothing here is
	 * touched by two threads at once.
	 */
	private static final class Walk<Q extends PagedQuery<Q>, T> {

		private final Q query;

		private final Function<? super T, ? extends @Nullable Object> id;

		private final Set<Object> seen = new HashSet<>();

		private long offset;

		private boolean more;

		Walk(Q query, Function<? super T, ? extends @Nullable Object> id) {
			Integer offset = query.offset();
			this.query = (query.limit() != null) ? query : query.limit(PagedQuery.MAX_LIMIT);
			this.offset = (offset != null) ? offset : 0;
			this.id = id;
		}

		Q next() {
			// without an answer there is nothing more to ask for
			this.more = false;
			return this.query.offset(Math.toIntExact(this.offset));
		}

		void accept(Page<T> page) {
			this.offset += page.items().size();
			Range range = page.range();
			Long total = (range != null) ? range.total() : null;
			this.more = !page.items().isEmpty() && (total == null || this.offset < total);
		}

		boolean hasMore() {
			return this.more;
		}

		Iterable<T> fresh(Page<T> page) {
			return page.items().stream().filter((item) -> {
				Object key = this.id.apply(item);
				return key == null || this.seen.add(key);
			}).toList();
		}

	}

}
