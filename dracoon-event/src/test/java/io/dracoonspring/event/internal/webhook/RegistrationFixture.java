// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.rooms.RoomWebhook;
import io.dracoonspring.api.rooms.RoomWebhookQuery;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Provides an emulator, a config manager, a user without that role, and the registration
 * of webhooks.
 */
final class RegistrationFixture implements AutoCloseable {

	static final Secret SECRET = Secret.of("topmost-secret");

	static final URI URL = URI.create("https://app.example.com/dracoon/events");

	final DracoonEmulator emulator = DracoonEmulator.start();

	final Dracoon admin = client("admin");

	final Dracoon alice = client("alice");

	final long projects = room("Projects");

	final long vault = room("Vault");

	/** Holds the reasons for catch-ups. */
	final List<String> catchUps = new CopyOnWriteArrayList<>();

	/** Counts the probes of the URL. */
	int probes;

	/** Tells whether the URL of the webhook leads to this application. */
	boolean reachable = true;

	private Dracoon client(String userName) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of("Emulator-2026!"))
			.retry((settings) -> settings.withBackoff(Duration.ofMillis(1), Duration.ofMillis(5)))
			.build();
	}

	private long room(String name) {
		return Objects.requireNonNull(this.admin.nodes().getByPath("/" + name).block()).id();
	}

	RegistrationOptions options() {
		return RegistrationOptions.of(URL, "app", SECRET)
			.withEventTypes(Set.of("user.created", "folder.created"))
			.withRoomIds(Set.of(this.projects));
	}

	WebhookRegistration registration(RegistrationOptions options) {
		return registration(this.admin, options);
	}

	WebhookRegistration registration(Dracoon dracoon, RegistrationOptions options) {
		return registration(dracoon, options, (url) -> {
			this.probes++;
			return this.reachable;
		});
	}

	WebhookRegistration registration(Dracoon dracoon, RegistrationOptions options, EndpointProbe probe) {
		return new WebhookRegistration(dracoon.customerSettings(), dracoon.rooms(), probe, options, this.catchUps::add,
				clock());
	}

	List<Webhook> webhooks() {
		return Objects
			.requireNonNull(this.admin.customerSettings().listWebhooks(WebhookQuery.all()).collectList().block());
	}

	Webhook webhook(String name) {
		return webhooks().stream().filter((webhook) -> name.equals(webhook.name())).findFirst().orElseThrow();
	}

	/** Returns the names of the webhooks that are assigned to a room. */
	List<String> assigned(long roomId) {
		return Objects
			.requireNonNull(this.admin.rooms().listWebhooks(roomId, RoomWebhookQuery.all()).collectList().block())
			.stream()
			.filter(RoomWebhook::isAssigned)
			.map((entry) -> entry.webhook().name())
			.toList();
	}

	long requests(String method, String pathEnd) {
		return this.emulator.requests()
			.stream()
			.filter((request) -> method.equals(request.method()) && request.path().endsWith(pathEnd))
			.count();
	}

	void pass(Duration time) {
		this.emulator.advanceClock(time);
	}

	Clock clock() {
		return new EmulatorClock();
	}

	@Override
	public void close() {
		this.admin.close();
		this.alice.close();
		this.emulator.close();
	}

	private final class EmulatorClock extends Clock {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return RegistrationFixture.this.emulator.now();
		}

	}

}
