// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.observation.DracoonMeterDocumentation.Keys;
import io.dracoonspring.http.CallStatistics;
import io.dracoonspring.http.CallStatistics.Lane;
import io.dracoonspring.observation.DracoonObservationKeys;

/**
 * Measures for each client the number of active and waiting calls, and the rate limit of
 * the server.
 */
class DracoonClientMetrics implements MeterBinder {

	private static final Log logger = LogFactory.getLog(DracoonClientMetrics.class);

	private final Supplier<Collection<Dracoon>> clients;

	DracoonClientMetrics(Supplier<Collection<Dracoon>> clients) {
		this.clients = clients;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Set<String> names = new HashSet<>();
		this.clients.get().forEach((client) -> {
			if (names.add(client.name())) {
				bind(registry, Tags.of(DracoonObservationKeys.CLIENT.asString(), client.name()), client);
			}
			else {
				logger.warn("Several DRACOON clients have the name '" + client.name()
						+ "'. The meters of calls and of the rate limit show only one of them. Set another name with "
						+ "DracoonBuilder.name");
			}
		});
	}

	private void bind(MeterRegistry registry, Tags tags, Dracoon client) {
		bind(registry, tags.and(Keys.CALL_KIND.asString(), "all"), client, CallStatistics::calls);
		bind(registry, tags.and(Keys.CALL_KIND.asString(), "changes"), client, CallStatistics::changes);
		DracoonMeterDocumentation hits = DracoonMeterDocumentation.RATE_LIMIT_HITS;
		FunctionCounter.builder(hits.getName(), client, (source) -> source.activity().calls().rateLimitHits())
			.description(hits.getDescription())
			.tags(tags)
			.register(registry);
		DracoonMeterDocumentation remaining = DracoonMeterDocumentation.RATE_LIMIT_REMAINING;
		TimeGauge
			.builder(remaining.getName(), client, TimeUnit.MILLISECONDS,
					(source) -> source.activity().calls().rateLimitRemaining().toMillis())
			.description(remaining.getDescription())
			.tags(tags)
			.register(registry);
		DracoonMeterDocumentation offset = DracoonMeterDocumentation.CLOCK_OFFSET;
		TimeGauge.builder(offset.getName(), client, TimeUnit.SECONDS, DracoonClientMetrics::clockOffset)
			.description(offset.getDescription())
			.tags(tags)
			.register(registry);
	}

	private static double clockOffset(Dracoon client) {
		Duration offset = client.activity().clockOffset();
		return (offset != null) ? offset.toSeconds() : Double.NaN;
	}

	private void bind(MeterRegistry registry, Tags tags, Dracoon client, Function<CallStatistics, Lane> lane) {
		gauge(registry, DracoonMeterDocumentation.ACTIVE_CALLS, tags, client, lane, Lane::active);
		gauge(registry, DracoonMeterDocumentation.WAITING_CALLS, tags, client, lane, Lane::waiting);
		gauge(registry, DracoonMeterDocumentation.MAX_CALLS, tags, client, lane, Lane::limit);
	}

	private void gauge(MeterRegistry registry, DracoonMeterDocumentation meter, Tags tags, Dracoon client,
			Function<CallStatistics, Lane> lane, ToIntFunction<Lane> figure) {
		Gauge.builder(meter.getName(), client, (source) -> figure.applyAsInt(lane.apply(source.activity().calls())))
			.description(meter.getDescription())
			.baseUnit(meter.getBaseUnit())
			.tags(tags)
			.register(registry);
	}

}
