// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes snapshots of a transfer. Each subscription samples on its own timer, so that
 * a slow subscriber does not slow down the transfer. The last snapshot shows the final
 * state.
 */
public final class ProgressSampler {

	private static final Duration SAMPLING = Duration.ofMillis(200);

	private ProgressSampler() {
	}

	/**
	 * Publishes snapshots until the end of the transfer.
	 * @param snapshot the supplier of snapshots
	 * @param isLast the test whether a snapshot shows the final state
	 * @param ended the signal that completes at the end of the transfer
	 */
	public static <P> Flux<P> of(Supplier<P> snapshot, Predicate<P> isLast, Mono<Void> ended) {
		return Mono.delay(SAMPLING)
			.repeat()
			.startWith(0L)
			.map((tick) -> snapshot.get())
			.takeUntilOther(ended)
			.filter((progress) -> !isLast.test(progress))
			.concatWith(Mono.fromSupplier(snapshot));
	}

}
