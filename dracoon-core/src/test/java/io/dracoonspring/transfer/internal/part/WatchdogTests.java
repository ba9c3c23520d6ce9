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

package io.dracoonspring.transfer.internal.part;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.transfer.internal.run.ProgressMeter;

class WatchdogTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final PartCounter counter = new PartCounter(new ProgressMeter());

	private final Watchdog watchdog = new Watchdog(Duration.ofMillis(300), Duration.ofMillis(100));

	@Test
	void attemptThatIsNeverHeardOfAgainEnds() {
		StepVerifier.create(this.watchdog.watch(Mono.never(), this.counter))
			.expectError(TimeoutException.class)
			.verify(PATIENCE);
	}

	@Test
	void attemptWhoseThreadDiedEnds() {
		Mono<String> swallowed = Mono.<String>create((sink) -> {
			Thread thread = new Thread(() -> {
				throw new OutOfMemoryError("made by a test");
			});
			thread.setUncaughtExceptionHandler((dead, ex) -> {
				// swallowed, as by an event loop
			});
			thread.start();
		});
		StepVerifier.create(this.watchdog.watch(swallowed, this.counter))
			.expectError(TimeoutException.class)
			.verify(PATIENCE);
	}

	@Test
	void attemptThatMovesIsLeftAlone() {
		StepVerifier.withVirtualTime(() -> this.watchdog.watch(
				Flux.interval(Duration.ofMillis(350)).doOnNext((tick) -> this.counter.add(1)).take(60).count(),
				this.counter))
			.thenAwait(Duration.ofSeconds(21))
			.expectNext(60L)
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void attemptThatWaitsForALimitIsLeftAlone() {
		StepVerifier
			.withVirtualTime(() -> this.watchdog
				.watch(this.counter.held(Mono.delay(Duration.ofMinutes(20)).then()).then(Mono.never()), this.counter))
			.expectSubscription()
			.expectNoEvent(Duration.ofMinutes(20))
			.thenAwait(Duration.ofSeconds(1))
			.expectError(TimeoutException.class)
			.verify(PATIENCE);
	}

}
