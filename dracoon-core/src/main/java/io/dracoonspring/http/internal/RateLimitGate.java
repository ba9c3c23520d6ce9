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
 * Delays all calls after the server has answered one of them with status 429, so that the
 * other calls do not exceed the rate limit as well. The filter runs after
 * {@link ConcurrencyLimit}. Therefore it also delays calls that were already waiting for
 * a permit of that filter.
 */
final class RateLimitGate implements ExchangeFilterFunction {

	private static final Logger logger = LoggerFactory.getLogger(RateLimitGate.class);

	private final Scheduler scheduler;

	private final ObservationRegistry observationRegistry;

	/**
	 * The time from which calls may be sent again, in milliseconds as {@link #now()}
	 * returns.
	 */
	private final AtomicLong opensAt = new AtomicLong(Long.MIN_VALUE);

	private final LongAdder hits = new LongAdder();

	RateLimitGate(Scheduler scheduler, ObservationRegistry observationRegistry) {
		this.scheduler = scheduler;
		this.observationRegistry = observationRegistry;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		// check here although pass() checks as well, because this check avoids the
		// operators of pass() in the usual case
		return (remaining() <= 0) ? next.exchange(request) : pass().then(Mono.defer(() -> next.exchange(request)));
	}

	// completes as soon as a call may be sent
	Mono<Void> pass() {
		return Mono.defer(() -> (remaining() <= 0) ? Mono.empty() : observed(waitUntilOpen()));
	}

	private Mono<Void> waitUntilOpen() {
		return Mono.defer(() -> {
			long remaining = remaining();
			// check again, because another refusal may have extended the wait
			return (remaining <= 0) ? Mono.empty()
					: Mono.delay(Duration.ofMillis(remaining), this.scheduler).then(waitUntilOpen());
		});
	}

	private Mono<Void> observed(Mono<Void> wait) {
		return ObservedWait.of(DracoonCallObservationDocumentation.RATE_LIMIT_WAIT, this.observationRegistry, wait);
	}

	// delays all calls for some time
	void close(Duration wait) {
		boolean open = remaining() <= 0;
		long until = now() + wait.toMillis();
		this.opensAt.accumulateAndGet(until, Math::max);
		if (open) {
			logger.atInfo()
				.addKeyValue("waitMillis", wait.toMillis())
				.log("The server refuses calls because there are too many. All calls wait");
		}
	}

	// counts a call that the server has refused
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
		return (at == Long.MIN_VALUE) ? 0 : at - now();
	}

	// returns milliseconds. Do not use the clock of the machine, because calls would wait
	// longer if that clock were set back
	private static long now() {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
	}

}
