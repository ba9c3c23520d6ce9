// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends a stream early with a failure, and cancels its source. */
public final class EarlyEnd {

	private EarlyEnd() {
	}

	/**
	 * Returns a stream that fails when a signal arrives, even without demand.
	 * @param signal provides the failure; if the signal completes empty, the stream ends
	 * early without a failure
	 */
	public static <T> Flux<T> on(Flux<T> stream, Mono<? extends Throwable> signal) {
		return Flux.defer(() -> {
			AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
			// complete the stream first and fail afterwards, because an error of the
			// signal would not cancel the stream
			return stream.takeUntilOther(signal.doOnNext(failure::set)).concatWith(Mono.defer(() -> {
				Throwable ended = failure.get();
				return (ended != null) ? Mono.error(ended) : Mono.empty();
			}));
		});
	}

}
