// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class DemandIdleTimeoutTests {

	private static final Duration LIMIT = Duration.ofMillis(200);

	private final AtomicInteger held = new AtomicInteger();

	@Test
	void silentStreamIsEnded() {
		StepVerifier
			.create(DemandIdleTimeout.watch(Flux.just(1).concatWith(Flux.never()), LIMIT, this.held::incrementAndGet))
			.expectNext(1)
			.expectError(TimeoutException.class)
			.verify(Duration.ofMinutes(1));
		assertThat(this.held).hasValue(0);
	}

	@Test
	void slowSubscriberIsLeftAlone() {
		StepVerifier.create(DemandIdleTimeout.watch(Flux.just(1, 2), LIMIT, this.held::incrementAndGet), 1)
			.expectNext(1)
			.thenAwait(LIMIT.multipliedBy(4))
			.thenRequest(1)
			.expectNext(2)
			.thenRequest(1)
			.expectComplete()
			.verify(Duration.ofMinutes(1));
		assertThat(this.held).hasPositiveValue();
	}

}
