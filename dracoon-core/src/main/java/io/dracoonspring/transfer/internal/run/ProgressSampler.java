// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How those who watch a transfer get to see it: whoever watches takes samples on a timer
 * of its own, so that a slow watcher cannot slow the transfer, and sees the end last.
 */
public final class ProgressSampler {

	private static final Duration SAMPLING = Duration.ofMillis(200);

	private ProgressSampler() {
	}

	/**
	 * Takes samples.
	 * @param snapshot takes one
	 * @param isLast tells whether one shows the end
	 * @param ended completes at the end
	 */
	public static <P> Flux<P> of(Supplier<P> snapshot, Predicate<P> isLast, Mono<Void> ended) {
		return Mono.delay(SAMPLING)
			.repeat()
			.startWith(0L)
			.map((tick) -> snapshot.get())
			.takeUntilOther(ended)
			.filter((glance) -> !isLast.test(glance))
			.concatWith(Mono.fromSupplier(snapshot));
	}

}
