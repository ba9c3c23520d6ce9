// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.observation.DracoonCallObservationDocumentation;

/**
 * Holds all calls to a server back while it wants to be left alone: when it refuses one
 * of them because there were too many, the others wait as well, instead of each running
 * into the limit. As a filter it stands behind whatever makes calls wait in line, so that
 * it also holds those that got into the line before it closed.
 */
final class RateLimitGate implements ExchangeFilterFunction {

	private static final Logger logger = LoggerFactory.getLogger(RateLimitGate.class);

	private final Scheduler scheduler;

	private final ObservationRegistry observationRegistry;

	/** When calls may pass again, by the clock of the scheduler. */
	private final AtomicLong opensAt = new AtomicLong(Long.MIN_VALUE);

	private final LongAdder hits = new LongAdder();

	RateLimitGate(Scheduler scheduler, ObservationRegistry observationRegistry) {
		this.scheduler = scheduler;
		this.observationRegistry = observationRegistry;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		// most calls find it open
		return (remaining() <= 0) ? next.exchange(request) : pass().then(Mono.defer(() -> next.exchange(request)));
	}

	// completes when a call may be sent
	Mono<Void> pass() {
		return Mono.defer(() -> (remaining() <= 0) ? Mono.empty() : observed(waitUntilOpen()));
	}

	private Mono<Void> waitUntilOpen() {
		return Mono.defer(() -> {
			long remaining = remaining();
			// another refusal may have closed it for longer in the meantime
			return (remaining <= 0) ? Mono.empty()
					: Mono.delay(Duration.ofMillis(remaining), this.scheduler).then(waitUntilOpen());
		});
	}

	private Mono<Void> observed(Mono<Void> wait) {
		return ObservedWait.of(DracoonCallObservationDocumentation.RATE_LIMIT_WAIT, this.observationRegistry, wait);
	}

	// let no call pass for a while
	void close(Duration wait) {
		boolean open = remaining() <= 0;
		long until = this.scheduler.now(TimeUnit.MILLISECONDS) + wait.toMillis();
		this.opensAt.accumulateAndGet(until, Math::max);
		if (open) {
			logger.atInfo()
				.addKeyValue("waitMillis", wait.toMillis())
				.log("The server refuses calls because there are too many: all calls wait");
		}
	}

	// the server has refused a call
	void refused() {
		this.hits.increment();
	}

	long hits() {
		return this.hits.sum();
	}

	Duration remainingTime() {
		return Duration.ofMillis(Math.max(0, remaining()));
	}

	private long remaining() {
		long at = this.opensAt.get();
		return (at == Long.MIN_VALUE) ? 0 : at - this.scheduler.now(TimeUnit.MILLISECONDS);
	}

}
