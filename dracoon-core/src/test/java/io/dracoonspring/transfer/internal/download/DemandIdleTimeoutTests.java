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
