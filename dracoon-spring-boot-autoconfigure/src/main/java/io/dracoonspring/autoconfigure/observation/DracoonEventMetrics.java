// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.autoconfigure.observation.DracoonMeterDocumentation.Keys;
import io.dracoonspring.event.inbox.EventDispatchListener;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.InboxStatus;
import io.dracoonspring.event.log.CatchUpResult;
import io.dracoonspring.event.log.EventLogListener;
import io.dracoonspring.event.webhook.DeliveryOutcome;
import io.dracoonspring.event.webhook.RegistrationStatus;
import io.dracoonspring.event.webhook.RegistrationStatus.Registered;
import io.dracoonspring.event.webhook.WebhookDeliveryListener;
import io.dracoonspring.observation.DracoonObservationKeys;

/**
 * Measures webhooks and their deliveries, events that the event log added, publications
 * with their delay, and waiting events.
 */
class DracoonEventMetrics implements MeterBinder, WebhookDeliveryListener, EventDispatchListener, EventLogListener {

	private final MeterRegistry registry;

	private final EventInbox inbox;

	private final Supplier<@Nullable RegistrationStatus> webhooks;

	private final Tags client;

	DracoonEventMetrics(MeterRegistry registry, EventInbox inbox, Supplier<@Nullable RegistrationStatus> webhooks,
			String client) {
		this.registry = registry;
		this.inbox = inbox;
		this.webhooks = webhooks;
		this.client = Tags.of(DracoonObservationKeys.CLIENT.asString(), client);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "all", InboxStatus::waiting);
		gauge(registry, "failed", InboxStatus::failed);
		DracoonMeterDocumentation capacity = DracoonMeterDocumentation.EVENT_INBOX_CAPACITY;
		Gauge.builder(capacity.getName(), this.inbox, (inbox) -> capacity(inbox.status()))
			.description(capacity.getDescription())
			.baseUnit(capacity.getBaseUnit())
			.tags(this.client)
			.register(registry);
		DracoonMeterDocumentation age = DracoonMeterDocumentation.EVENT_INBOX_AGE;
		TimeGauge
			.builder(age.getName(), this.inbox, TimeUnit.MILLISECONDS,
					(inbox) -> inbox.status().age(Clock.systemUTC()).toMillis())
			.description(age.getDescription())
			.tags(this.client)
			.register(registry);
		webhooks(registry, DracoonMeterDocumentation.EVENT_WEBHOOKS, Tags.of(Keys.WEBHOOK_STATE.asString(), "enabled"),
				(status) -> status.webhooks().stream().filter(Registered::enabled).count());
		webhooks(registry, DracoonMeterDocumentation.EVENT_WEBHOOKS, Tags.of(Keys.WEBHOOK_STATE.asString(), "disabled"),
				(status) -> status.webhooks().stream().filter((webhook) -> !webhook.enabled()).count());
		webhooks(registry, DracoonMeterDocumentation.EVENT_WEBHOOK_PROBLEMS, Tags.empty(),
				(status) -> status.problems().size());
	}

	private void webhooks(MeterRegistry registry, DracoonMeterDocumentation meter, Tags state,
			ToDoubleFunction<RegistrationStatus> figure) {
		Gauge.builder(meter.getName(), this.webhooks, (source) -> {
			RegistrationStatus status = source.get();
			return (status != null) ? figure.applyAsDouble(status) : Double.NaN;
		}).description(meter.getDescription()).tags(state).tags(this.client).register(registry);
	}

	private static double capacity(InboxStatus status) {
		return (status.capacity() != null) ? status.capacity().limit() : Double.NaN;
	}

	private void gauge(MeterRegistry registry, String state, ToDoubleFunction<InboxStatus> figure) {
		DracoonMeterDocumentation meter = DracoonMeterDocumentation.EVENT_INBOX;
		Gauge.builder(meter.getName(), this.inbox, (inbox) -> figure.applyAsDouble(inbox.status()))
			.description(meter.getDescription())
			.baseUnit(meter.getBaseUnit())
			.tag(Keys.INBOX_STATE.asString(), state)
			.tags(this.client)
			.register(registry);
	}

	@Override
	public void delivered(DeliveryOutcome outcome) {
		count(DracoonMeterDocumentation.EVENT_DELIVERIES, Keys.DELIVERY_OUTCOME,
				outcome.name().toLowerCase(Locale.ROOT), 1);
	}

	@Override
	public void published(String type, Duration lag) {
		DracoonMeterDocumentation meter = DracoonMeterDocumentation.EVENT_LAG;
		Timer.builder(meter.getName())
			.description(meter.getDescription())
			.tag(Keys.EVENT_TYPE.asString(), type)
			.tags(this.client)
			.register(this.registry)
			.record(lag);
	}

	@Override
	public void failed(String type) {
		count(DracoonMeterDocumentation.EVENT_FAILURES, Keys.EVENT_TYPE, type, 1);
	}

	@Override
	public void runEnded(CatchUpResult result, Duration duration, String reason) {
		count(DracoonMeterDocumentation.EVENT_LOG_READS, Keys.LOG_READ_OUTCOME,
				result.available() ? "success" : "unavailable", 1);
		DracoonMeterDocumentation missed = DracoonMeterDocumentation.EVENT_LOG_ADDED;
		Counter.builder(missed.getName())
			.description(missed.getDescription())
			.tags(this.client)
			.register(this.registry)
			.increment(result.added());
	}

	@Override
	public void runFailed(Class<? extends Throwable> failure, Duration duration, String reason) {
		count(DracoonMeterDocumentation.EVENT_LOG_READS, Keys.LOG_READ_OUTCOME, "failure", 1);
	}

	private void count(DracoonMeterDocumentation meter, Keys key, String value, double amount) {
		Counter.builder(meter.getName())
			.description(meter.getDescription())
			.tag(key.asString(), value)
			.tags(this.client)
			.register(this.registry)
			.increment(amount);
	}

}
