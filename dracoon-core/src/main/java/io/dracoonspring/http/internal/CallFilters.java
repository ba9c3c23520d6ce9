// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Clock;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.http.CallStatistics;
import io.dracoonspring.http.RetrySettings;

/**
 * Creates the filters that repeat, limit and delay the requests to one server. All web
 * clients of this server share the filters, because the server counts their requests
 * together.
 */
final class CallFilters {

	private final RateLimitGate gate;

	private final ConcurrencyLimit limit;

	private final RetryFilter retries;

	private final ServerClock clock = new ServerClock(Clock.systemUTC());

	CallFilters(RetrySettings settings, JsonMapper jsonMapper, ObservationRegistry observationRegistry) {
		Scheduler scheduler = Schedulers.parallel();
		this.gate = new RateLimitGate(scheduler, observationRegistry);
		this.limit = new ConcurrencyLimit(settings);
		this.retries = new RetryFilter(settings, this.gate, new ErrorEnvelopes(jsonMapper), scheduler,
				observationRegistry);
	}

	WebClient.Builder addTo(WebClient.Builder builder) {
		return builder.filter(this.retries)
			.filter(this.limit)
			.filter(this.gate)
			.filter(new DateHeaderFilter(this.clock));
	}

	ServerClock clock() {
		return this.clock;
	}

	CallStatistics figures() {
		return new CallStatistics(this.limit.calls(), this.limit.changes(), this.gate.hits(),
				this.gate.remainingTime());
	}

}
