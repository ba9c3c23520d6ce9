// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.setup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.event.FolderCreatedEvent;
import io.dracoonspring.event.webhook.WebhookLimits;
import io.dracoonspring.event.webhook.WebhookSignature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link DracoonEvents}.
 */
class DracoonEventsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final Secret SECRET = Secret.of("a secret of the webhooks");

	private final DracoonEmulator emulator = DracoonEmulator.builder().profile(EmulatorProfile.SERVER).start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.build();

	private final Queue<Object> published = new ConcurrentLinkedQueue<>();

	@AfterEach
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	private DracoonEventsBuilder builder() {
		return DracoonEvents.builder(this.dracoon).publisher(this.published::add);
	}

	@Test
	void entriesOfTheLogArePublished() {
		DracoonEvents events = builder().eventLog(Duration.ofMillis(100), Duration.ofMinutes(5), Duration.ZERO).build();
		events.start();
		try {
			// reading begins after the current end of the log
			Awaitility.await()
				.atMost(TIMEOUT)
				.until(events::logStatus, (status) -> status != null && status.lastSuccess() != null);
			long room = Objects.requireNonNull(this.dracoon.nodes().getByPath("/Projects").block()).id();
			this.dracoon.nodes().createFolder(CreateFolderRequest.of(room, "Logged")).block();
			Awaitility.await().atMost(TIMEOUT).until(() -> !this.published.isEmpty());
			assertThat(this.published).singleElement()
				.isInstanceOfSatisfying(FolderCreatedEvent.class,
						(event) -> assertThat(event.node().name()).isEqualTo("Logged"));
			assertThat(events.operationsCheck()).isNotNull();
		}
		finally {
			events.stop(TIMEOUT);
		}
		assertThat(Objects.requireNonNull(events.logStatus()).running()).isFalse();
	}

	@Test
	void messagesOfWebhooksArePublishedWithoutAWait() {
		DracoonEvents events = builder().publication(1, Duration.ofDays(1), Duration.ofDays(7))
			.webhooks(() -> List.of(SECRET), WebhookLimits.defaults(), (outcome) -> {
			})
			.build();
		events.start();
		try {
			byte[] body = "{\"eventType\":1,\"payload\":{\"id\":7}}".getBytes(StandardCharsets.UTF_8);
			assertThat(events.webhookReceiver().receive(body, new WebhookSignature(SECRET).sign(body)).status())
				.isEqualTo(204);
			Awaitility.await().atMost(TIMEOUT).until(() -> this.published.size() == 1);
		}
		finally {
			events.stop(TIMEOUT);
		}
	}

	@Test
	void nothingIsReceivedUnlessItIsRequested() {
		DracoonEvents events = builder().build();
		assertThat(events.logStatus()).isNull();
		assertThat(events.operationsCheck()).isNull();
		assertThat(events.registrationStatus()).isNull();
		assertThatIllegalStateException().isThrownBy(events::webhookReceiver).withMessageContaining("'webhooks'");
	}

	@Test
	void publisherIsNeeded() {
		assertThatIllegalStateException().isThrownBy(DracoonEvents.builder(this.dracoon)::build)
			.withMessageContaining("'publisher'");
	}

}
