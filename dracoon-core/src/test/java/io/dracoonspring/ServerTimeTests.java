// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Tests how clients determine the time of the server. */
class ServerTimeTests {

	@ParameterizedTest
	@ValueSource(ints = { 70, -120 })
	void answersTellTheTimeOfTheServer(int minutes) {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon dracoon = client(emulator.baseUrl().toString())) {
			emulator.advanceClock(Duration.ofMinutes(minutes));
			Clock clock = dracoon.serverClock();
			assertThat(dracoon.activity().clockOffset()).isNull();
			dracoon.publicInfo().getSoftwareVersion().block();
			assertThat(dracoon.activity().clockOffset()).isCloseTo(Duration.ofMinutes(minutes), Duration.ofSeconds(2));
			assertThat(clock.instant()).isCloseTo(emulator.now(), within(Duration.ofSeconds(2)));
		}
	}

	@Test
	void refusalsAndAnswersOfTheTokenEndpointTellItToo() {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon dracoon = client(emulator.baseUrl().toString())) {
			emulator.advanceClock(Duration.ofHours(3));
			emulator.faults().add(Fault.status(400).on("POST", "/oauth/token"));
			assertThatExceptionOfType(DracoonException.class).isThrownBy(() -> dracoon.account().get().block());
			assertThat(dracoon.activity().clockOffset()).isGreaterThan(Duration.ofHours(2));
		}
	}

	@Test
	void answersWithoutAReadableDateTellNothing() {
		try (TestServer server = new TestServer(); Dracoon dracoon = client(server.url())) {
			server.answer((request) -> Answer.json(200, "{}"));
			dracoon.publicInfo().getSystemInfo().block();
			server.answer((request) -> Answer.json(200, "{}").with("Date", "yesterday"));
			dracoon.publicInfo().getSystemInfo().block();
			assertThat(dracoon.activity().clockOffset()).isNull();
			assertThat(dracoon.serverClock().instant()).isCloseTo(Instant.now(), within(Duration.ofSeconds(10)));
		}
	}

	private static Dracoon client(String url) {
		return Dracoon.builder()
			.baseUrl(url)
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.build();
	}

}
