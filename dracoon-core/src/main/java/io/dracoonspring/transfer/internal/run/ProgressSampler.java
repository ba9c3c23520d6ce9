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
	 * Take samples.
	 * @param snapshot takes one
	 * @param isLast tells whether one shows the end
	 * @param ended completes at the end
	 * @param <P> what a sample is
	 * @return the samples, of which the last one shows the end
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
