// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.webhooks.EventType;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.event.webhook.AdjustableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EventTypeNames}.
 */
class EventTypeNamesTests {

	private static final String PATH = "/api/v4/settings/webhooks/event_types";

	private static final long NO_TYPE = 4711;

	private final AdjustableClock clock = new AdjustableClock();

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon admin = client("admin");

	private final EventTypeNames names = new EventTypeNames(this.admin.customerSettings(), Map.of(), this.clock);

	private Dracoon client(String user) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of("Emulator-2026!"))
			.retry((settings) -> settings.withMaxRetries(0))
			.build();
	}

	@AfterEach
	void stop() {
		this.admin.close();
		this.emulator.close();
	}

	private long number(String name) {
		return this.admin.customerSettings()
			.listWebhookEventTypes()
			.filter((type) -> name.equals(type.name()))
			.map(EventType::id)
			.next()
			.blockOptional()
			.orElseThrow();
	}

	private long asked() {
		return this.emulator.requests().stream().filter((request) -> PATH.equals(request.path())).count();
	}

	@Test
	void learnsNamesFromTheServerOnlyWhenItMayWait() {
		long created = number("file.created");
		long deleted = number("file.deleted");
		this.emulator.clearRequests();
		assertThat(this.names.cached(created)).isNull();
		assertThat(asked()).isZero();
		assertThat(this.names.get(created)).isEqualTo("file.created");
		assertThat(this.names.cached(deleted)).isEqualTo("file.deleted");
		assertThat(this.names.get(deleted)).isEqualTo("file.deleted");
		assertThat(asked()).isOne();
		assertThat(this.names.problem()).isEmpty();
	}

	@Test
	void asksForUnknownNumbersOnceAMinute() {
		assertThat(this.names.get(NO_TYPE)).isNull();
		assertThat(this.names.get(NO_TYPE)).isNull();
		this.clock.advance(Duration.ofSeconds(59));
		assertThat(this.names.get(NO_TYPE + 1)).isNull();
		assertThat(asked()).isOne();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.names.get(NO_TYPE)).isNull();
		assertThat(asked()).isEqualTo(2);
	}

	@Test
	void asksOnceForAllWhoWait() throws Exception {
		long created = number("file.created");
		this.emulator.clearRequests();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			assertThat(threads.invokeAll(IntStream.range(0, 8)
				.<Callable<String>>mapToObj((index) -> () -> Objects.requireNonNullElse(this.names.get(created), ""))
				.toList())).allSatisfy((name) -> assertThat(name.get()).isEqualTo("file.created"));
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(asked()).isOne();
	}

	@Test
	void tellsWhenItCannotFindOut() {
		long created = number("file.created");
		this.emulator.faults().add(Fault.status(503).on("GET", PATH).times(1));
		this.emulator.clearRequests();
		assertThatExceptionOfType(DracoonApiException.class).isThrownBy(() -> this.names.get(created));
		assertThatExceptionOfType(DracoonApiException.class).isThrownBy(() -> this.names.get(created));
		assertThat(asked()).isOne();
		assertThat(this.names.problem()).get().asString().contains("Could not list");
		this.clock.advance(Duration.ofSeconds(10));
		assertThat(this.names.get(created)).isEqualTo("file.created");
		assertThat(this.names.problem()).isEmpty();
	}

	@Test
	void keepsWhatItKnowsWhileTheServerFails() {
		long created = number("file.created");
		assertThat(this.names.get(created)).isEqualTo("file.created");
		this.clock.advance(Duration.ofMinutes(2));
		this.emulator.faults().add(Fault.status(503).on("GET", PATH).times(1));
		assertThatExceptionOfType(DracoonApiException.class).isThrownBy(() -> this.names.get(NO_TYPE));
		assertThat(this.names.get(created)).isEqualTo("file.created");
	}

	@Test
	void goesOnWithoutNamesIfTheAccountLacksTheRole() {
		long created = number("file.created");
		this.emulator.clearRequests();
		try (Dracoon alice = client("alice")) {
			EventTypeNames forbidden = new EventTypeNames(alice.customerSettings(), Map.of(NO_TYPE, "file.sneezed"),
					this.clock);
			assertThat(forbidden.get(NO_TYPE)).isEqualTo("file.sneezed");
			assertThat(asked()).isZero();
			assertThat(forbidden.get(created)).isNull();
			assertThat(forbidden.get(created)).isNull();
			assertThat(asked()).isOne();
			assertThat(forbidden.problem()).get().asString().contains("role of a configuration manager");
			assertThat(forbidden.cached(NO_TYPE)).isEqualTo("file.sneezed");
		}
	}

}
