// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.util.stream.Stream;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.observation.DracoonObservationKeys;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.LowCardinalityKeys;

/** Documents the meters that observations do not create by themselves. */
enum DracoonMeterDocumentation implements MeterDocumentation {

	TRANSFER_BYTES("dracoon.transfer.bytes", Meter.Type.DISTRIBUTION_SUMMARY, "bytes", "Transferred content",
			DracoonObservationKeys.CLIENT, LowCardinalityKeys.DIRECTION, LowCardinalityKeys.OUTCOME),

	TRANSFER_RETRIES("dracoon.transfer.retries", Meter.Type.COUNTER, null, "Retried parts of transfers",
			DracoonObservationKeys.CLIENT, LowCardinalityKeys.DIRECTION),

	TRANSFER_WINDOW("dracoon.transfer.window", Meter.Type.DISTRIBUTION_SUMMARY, null,
			"Lowest limit for concurrent parts that a transfer had", DracoonObservationKeys.CLIENT,
			LowCardinalityKeys.DIRECTION),

	DISTRIBUTED_KEYS("dracoon.key.distribution.keys", Meter.Type.COUNTER, null,
			"File keys that a distribution gave to users, or could not give", DracoonObservationKeys.CLIENT,
			Keys.KEY_RESULT),

	ACTIVE_CALLS("dracoon.calls.active", Meter.Type.GAUGE, "calls", "API calls at the server",
			DracoonObservationKeys.CLIENT, Keys.CALL_KIND),

	WAITING_CALLS("dracoon.calls.waiting", Meter.Type.GAUGE, "calls", "API calls that wait for a permit",
			DracoonObservationKeys.CLIENT, Keys.CALL_KIND),

	MAX_CALLS("dracoon.calls.max", Meter.Type.GAUGE, "calls", "Limit for concurrent API calls at the server",
			DracoonObservationKeys.CLIENT, Keys.CALL_KIND),

	RATE_LIMIT_HITS("dracoon.rate.limit.hits", Meter.Type.COUNTER, null,
			"Calls that the server refused because of its rate limit", DracoonObservationKeys.CLIENT),

	RATE_LIMIT_REMAINING("dracoon.rate.limit.remaining", Meter.Type.GAUGE, "seconds",
			"Time until calls are sent again after the server refused one", DracoonObservationKeys.CLIENT),

	CLOCK_OFFSET("dracoon.clock.offset", Meter.Type.GAUGE, "seconds",
			"How far the clock of the server is ahead of that of this machine", DracoonObservationKeys.CLIENT),

	EVENT_DELIVERIES("dracoon.events.deliveries", Meter.Type.COUNTER, null, "Requests to the receiver of webhooks",
			DracoonObservationKeys.CLIENT, Keys.DELIVERY_OUTCOME),

	EVENT_LAG("dracoon.events.lag", Meter.Type.TIMER, "seconds",
			"Time from receiving an event until all listeners have finished", DracoonObservationKeys.CLIENT,
			Keys.EVENT_TYPE),

	EVENT_FAILURES("dracoon.events.failures", Meter.Type.COUNTER, null,
			"Events that a listener failed for, so that they are published again", DracoonObservationKeys.CLIENT,
			Keys.EVENT_TYPE),

	EVENT_INBOX("dracoon.events.inbox", Meter.Type.GAUGE, "events", "Events that wait to be published",
			DracoonObservationKeys.CLIENT, Keys.INBOX_STATE),

	EVENT_INBOX_CAPACITY("dracoon.events.inbox.capacity", Meter.Type.GAUGE, "events",
			"Limit for events that wait in memory; no value if a database stores them", DracoonObservationKeys.CLIENT),

	EVENT_INBOX_AGE("dracoon.events.inbox.age", Meter.Type.GAUGE, "seconds",
			"Age of the oldest event that waits or that listeners process", DracoonObservationKeys.CLIENT),

	EVENT_LOG_READS("dracoon.events.log.reads", Meter.Type.COUNTER, null, "Readings of the event log",
			DracoonObservationKeys.CLIENT, Keys.LOG_READ_OUTCOME),

	EVENT_LOG_ADDED("dracoon.events.log.added", Meter.Type.COUNTER, null,
			"Events in the event log that no webhook delivered", DracoonObservationKeys.CLIENT),

	EVENT_WEBHOOKS("dracoon.events.webhooks", Meter.Type.GAUGE, null,
			"Webhooks of this application at the last check; no value before it, and if the application registers none",
			DracoonObservationKeys.CLIENT, Keys.WEBHOOK_STATE),

	EVENT_WEBHOOK_PROBLEMS("dracoon.events.webhook.problems", Meter.Type.GAUGE, null,
			"Steps of the registration of webhooks that failed at the last check", DracoonObservationKeys.CLIENT);

	private final String name;

	private final Meter.Type type;

	private final @Nullable String baseUnit;

	private final String description;

	private final KeyName[] keys;

	DracoonMeterDocumentation(String name, Meter.Type type, @Nullable String baseUnit, String description,
			KeyName... keys) {
		this.name = name;
		this.type = type;
		this.baseUnit = baseUnit;
		this.description = description;
		this.keys = keys;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public @Nullable String getBaseUnit() {
		return this.baseUnit;
	}

	@Override
	public Meter.Type getType() {
		return this.type;
	}

	@Override
	public KeyName[] getKeyNames() {
		return this.keys.clone();
	}

	String getDescription() {
		return this.description;
	}

	@Override
	public String toString() {
		return this.name + Stream.of(this.keys).map(KeyName::asString).toList();
	}

	/** Lists the tag keys of the meters. Each key has few values. */
	enum Keys implements KeyName {

		/** {@code distributed} or {@code failed}. */
		KEY_RESULT("dracoon.key.distribution.result"),

		/** {@code all}, or {@code changes} for calls that change rooms or permissions. */
		CALL_KIND("dracoon.calls.kind"),

		/**
		 * {@code accepted}, {@code duplicate}, {@code probe}, {@code method_not_allowed},
		 * {@code unsigned}, {@code wrong_signature}, {@code too_large}, {@code timeout},
		 * {@code aborted}, {@code displaced}, {@code invalid}, {@code too_old},
		 * {@code full} or {@code unavailable}.
		 */
		DELIVERY_OUTCOME("dracoon.events.delivery"),

		/**
		 * The name of the event type, {@code unknown} if the server does not report the
		 * name.
		 */
		EVENT_TYPE("dracoon.events.type"),

		/** {@code all}, or {@code failed} for events that a listener failed for. */
		INBOX_STATE("dracoon.events.state"),

		/** {@code enabled} or {@code disabled}. */
		WEBHOOK_STATE("dracoon.events.webhook"),

		/**
		 * {@code success}, {@code failure}, or {@code unavailable} if the server does not
		 * let the account read any event log.
		 */
		LOG_READ_OUTCOME("dracoon.events.outcome");

		private final String key;

		Keys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
