// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.observation.internal.SharedResult;

/**
 * Lets all callers with the same key share one piece of work while it runs. A caller that
 * goes away does not end it. Nothing is kept afterwards, neither result nor error.
 *
 * @param <T> the result
 */
final class SingleFlight<T> {

	private final Map<String, Flight<T>> running = new ConcurrentHashMap<>();

	/**
	 * Joins the work that runs, or start it.
	 * @return its result
	 */
	Mono<T> join(String key, Supplier<Mono<T>> work) {
		return Mono.deferContextual((context) -> {
			boolean once = RetrySettings.isOnce(context);
			// remove the entry before callers get the result, so that one that tries
			// again at once starts a new run; cache() goes on when a caller cancels
			Flight<T> flight = this.running.computeIfAbsent(key, (name) -> new Flight<>(once,
					SharedResult.inOwnTraces(Mono.defer(work).doOnTerminate(() -> this.running.remove(name)).cache())));
			// its requests were sent only once, which this caller did not ask for
			return (flight.once() && !once)
					? flight.result().onErrorResume(SingleFlight::isHarmless, (ex) -> join(key, work))
					: flight.result();
		});
	}

	private static boolean isHarmless(Throwable ex) {
		// without an answer the server may have taken a token that works once
		return !(ex instanceof DracoonConnectionException lost && lost.isRequestPossiblySent());
	}

	/**
	 * Work that runs.
	 * @param once whether its requests are sent only once
	 */
	private record Flight<T>(boolean once, Mono<T> result) {

	}

}
