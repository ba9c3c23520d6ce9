// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import io.dracoonspring.event.inbox.InMemoryEventInbox;
import io.dracoonspring.event.webhook.RegistrationProblem;
import io.dracoonspring.event.webhook.RegistrationStatus;
import io.dracoonspring.event.webhook.RegistrationStatus.Registered;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the meters of webhooks. */
class WebhookMeterTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private double webhooks(String state) {
		return this.meters.get("dracoon.events.webhooks").tag("dracoon.events.webhook", state).gauge().value();
	}

	@Test
	void disabledWebhooksAndProblemsAreCounted() {
		AtomicReference<RegistrationStatus> status = new AtomicReference<>();
		new DracoonEventMetrics(this.meters, new InMemoryEventInbox(Duration.ZERO, Clock.systemUTC()), status::get,
				"dracoon")
			.bindTo(this.meters);
		assertThat(webhooks("disabled")).isNaN();
		status.set(new RegistrationStatus(Instant.EPOCH,
				List.of(new Registered(1, "one", true, null, null), new Registered(2, "two", false, 500, null)),
				List.of(new RegistrationProblem("two is off", true))));
		assertThat(webhooks("enabled")).isOne();
		assertThat(webhooks("disabled")).isOne();
		assertThat(this.meters.get("dracoon.events.webhook.problems").gauge().value()).isOne();
	}

}
