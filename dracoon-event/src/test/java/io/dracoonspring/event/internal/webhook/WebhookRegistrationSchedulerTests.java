// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.event.webhook.RegistrationStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebhookRegistrationScheduler}, against the emulator.
 */
class WebhookRegistrationSchedulerTests {

	@Test
	void schedulerRefreshesWebhooksRegularlyAndKeepsThemAtTheEnd() {
		try (RegistrationFixture fixture = new RegistrationFixture()) {
			WebhookRegistration registration = fixture.registration(fixture.options());
			WebhookRegistrationScheduler scheduler = new WebhookRegistrationScheduler(registration,
					Duration.ofMillis(10), fixture.clock());
			scheduler.start();
			scheduler.start();
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> registration.status() != null);
			fixture.admin.customerSettings()
				.updateWebhook(fixture.webhook("app-nodes").id(), UpdateWebhookRequest.of().withIsEnabled(false))
				.block();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> fixture.catchUps.contains("webhook switched on again"));
			assertThat(Thread.getAllStackTraces().keySet())
				.filteredOn((thread) -> "dracoon-webhooks-1".equals(thread.getName()))
				.singleElement()
				.satisfies((thread) -> assertThat(thread.isDaemon()).isTrue());
			assertThat(scheduler.stop(Duration.ofMinutes(1))).isTrue();
			assertThat(scheduler.stop(Duration.ZERO)).isTrue();
			assertThat(fixture.webhooks()).hasSize(2);
		}
	}

	@Test
	void goesOnWhenTheServerCannotBeReached() {
		RegistrationFixture fixture = new RegistrationFixture();
		WebhookRegistration registration = fixture.registration(fixture.options());
		fixture.emulator.close();
		WebhookRegistrationScheduler scheduler = new WebhookRegistrationScheduler(registration, Duration.ofMillis(10),
				fixture.clock());
		scheduler.start();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> registration.status() != null);
		RegistrationStatus first = registration.status();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> registration.status() != first);
		assertThat(scheduler.stop(Duration.ofMinutes(1))).isTrue();
		fixture.close();
	}

}
