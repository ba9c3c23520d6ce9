// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.transfer.internal.run.ProgressMeter;

class WatchdogTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final PartCounter counter = new PartCounter(new ProgressMeter());

	private final Watchdog watchdog = new Watchdog(Duration.ofMillis(300), Duration.ofMillis(100));

	@Test
	void attemptThatIsNeverHeardOfAgainEnds() {
		StepVerifier.create(this.watchdog.watch(Mono.never(), this.counter))
			.expectError(TimeoutException.class)
			.verify(TIMEOUT);
	}

	@Test
	void attemptWhoseThreadDiedEnds() {
		Mono<String> swallowed = Mono.<String>create((sink) -> {
			Thread thread = new Thread(() -> {
				throw new OutOfMemoryError("made by a test");
			});
			thread.setUncaughtExceptionHandler((dead, ex) -> {
				// ignore the error, as an event loop does
			});
			thread.start();
		});
		StepVerifier.create(this.watchdog.watch(swallowed, this.counter))
			.expectError(TimeoutException.class)
			.verify(TIMEOUT);
	}

	@Test
	void attemptThatMakesProgressIsNotStopped() {
		StepVerifier.withVirtualTime(() -> this.watchdog.watch(
				Flux.interval(Duration.ofMillis(350)).doOnNext((tick) -> this.counter.add(1)).take(60).count(),
				this.counter))
			.thenAwait(Duration.ofSeconds(21))
			.expectNext(60L)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void attemptThatWaitsForTheThrottleIsNotStopped() {
		StepVerifier
			.withVirtualTime(() -> this.watchdog
				.watch(this.counter.held(Mono.delay(Duration.ofMinutes(20)).then()).then(Mono.never()), this.counter))
			.expectSubscription()
			.expectNoEvent(Duration.ofMinutes(20))
			.thenAwait(Duration.ofSeconds(1))
			.expectError(TimeoutException.class)
			.verify(TIMEOUT);
	}

}
