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
 * Lets all concurrent callers with the same key share one run of the work. A caller that
 * cancels does not end the run. Neither result nor error is kept after the run.
 *
 * @param <T> the result
 */
final class SingleFlight<T> {

	private final Map<String, Flight<T>> running = new ConcurrentHashMap<>();

	/** Joins the running work, or starts the work. */
	Mono<T> join(String key, Supplier<Mono<T>> work) {
		return Mono.deferContextual((context) -> {
			boolean once = RetrySettings.isOnce(context);
			// remove the entry before callers get the result, so that a caller that
			// retries immediately starts a new run. cache() keeps the work running when a
			// caller cancels
			Flight<T> flight = this.running.computeIfAbsent(key, (name) -> new Flight<>(once,
					SharedResult.inOwnTraces(Mono.defer(work).doOnTerminate(() -> this.running.remove(name)).cache())));
			// after an error, join again, because the shared run sent its requests
			// without retries, and this caller allows retries
			return (flight.once() && !once)
					? flight.result().onErrorResume(SingleFlight::isHarmless, (ex) -> join(key, work))
					: flight.result();
		});
	}

	private static boolean isHarmless(Throwable ex) {
		// do not repeat a request without answer, because the server may have used up a
		// token that works once
		return !(ex instanceof DracoonConnectionException lost && lost.isRequestPossiblySent());
	}

	/**
	 * Represents work that runs.
	 *
	 * @param once whether the requests of the work are sent without retries
	 */
	private record Flight<T>(boolean once, Mono<T> result) {

	}

}
