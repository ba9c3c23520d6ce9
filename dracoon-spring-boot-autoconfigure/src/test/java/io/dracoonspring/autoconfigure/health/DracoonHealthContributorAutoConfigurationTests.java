// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.health;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.publicapi.SoftwareVersionData;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.security.SignedInUsers;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonHealthContributorAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonEmulatorAutoConfiguration.class,
				DracoonHealthContributorAutoConfiguration.class));

	@Test
	void isUpAndTellsHowThingsAre() {
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.emulator.profile=server")
			.run((context) -> {
				Health health = health(context);
				assertThat(health.getStatus()).isEqualTo(Status.UP);
				assertThat(health.getDetails()).containsEntry("token", TokenState.Status.VALID)
					.containsEntry("keyPair", KeyPairState.LOCKED)
					.containsKey("tokenExpiresAt")
					.doesNotContainKey("reason");
				assertThat(health.getDetails().get("serverVersion")).asString().startsWith("4.");
				assertThat((long) health.getDetails().get("pingMillis")).isBetween(0L, 3000L);
				context.getBean(DracoonCrypto.class).unlock().block();
				assertThat(health(context).getDetails()).containsEntry("keyPair", KeyPairState.UNLOCKED)
					.hasEntrySatisfying("rsa", (rsa) -> assertThat(rsa).asString().startsWith("SunJCE "));
			});
	}

	@Test
	void wrongEncryptionPasswordShows() {
		runWithAccount((context) -> {
			context.getBean(DracoonCrypto.class).unlock().onErrorComplete().block();
			Health health = health(context);
			assertThat(health.getDetails()).containsEntry("keyPair", KeyPairState.WRONG_PASSWORD);
			assertThat(health.toString()).doesNotContain("hunter2");
		}, "dracoon.auth.password=Emulator-2026!", "dracoon.crypto.encryption-password=hunter2");
	}

	@Test
	void isDownWithWrongCredentialsAndTellsNoSecret() {
		runWithAccount((context) -> {
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("reason", "WRONG_CREDENTIALS")
				.containsEntry("keyPair", KeyPairState.NO_PASSWORD)
				.containsEntry("token", TokenState.Status.NONE);
			assertThat(health.toString()).doesNotContain("hunter2");
		}, "dracoon.auth.password=hunter2");
	}

	private void runWithAccount(ContextConsumer<AssertableApplicationContext> consumer, String... properties) {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			this.runner
				.withPropertyValues("dracoon.base-url=" + emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
						"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin")
				.withPropertyValues(properties)
				.run(consumer);
		}
	}

	@Test
	void isDownWithTheReasonWhenTheServerIsGone() {
		this.runner.withPropertyValues("dracoon.emulator.enabled=true").run((context) -> {
			context.getBean(DracoonEmulator.class).close();
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("reason", "REFUSED");
		});
	}

	@Test
	void isDownWhenTheServerTakesTooLong() {
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "management.health.dracoon.timeout=200ms")
			.run((context) -> {
				context.getBean(DracoonEmulator.class)
					.faults()
					.add(Fault.stall().on("GET", "/api/v4/public/software/version"));
				Health health = health(context);
				assertThat(health.getStatus()).isEqualTo(Status.DOWN);
				assertThat(health.getDetails()).containsEntry("reason", "TIMEOUT").containsEntry("timeoutMillis", 200L);
			});
	}

	@Test
	void isDownWhenTheServerIsTooOld() {
		Dracoon old = Mockito.mock(Dracoon.class, Mockito.RETURNS_DEEP_STUBS);
		BDDMockito.given(old.publicInfo().getSoftwareVersion())
			.willReturn(Mono.just(new SoftwareVersionData("4.32.9-LTS", "x", Instant.EPOCH, false, null, null)));
		TokenState token = new TokenState(TokenState.Status.PER_USER, null, false);
		BDDMockito.given(old.tokenSource().state()).willReturn(token);
		BDDMockito.given(old.activity().token()).willReturn(token);
		BDDMockito.given(old.activity().keyPair()).willReturn(KeyPairState.NO_PASSWORD);
		BDDMockito.given(old.activity().rsaProvider()).willReturn(null);
		Health health = new DracoonHealthIndicator(old, Duration.ofSeconds(3)).health().block();
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("serverVersion", "4.32.9-LTS")
			.containsEntry("minimumServerVersion", "4.33.0")
			.containsEntry("reason", "SERVER_TOO_OLD")
			.doesNotContainKey("rsa");
	}

	@Test
	void isUpForUsersOfDracoonCloudWhichHasNoPing() {
		try (DracoonEmulator emulator = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start()) {
			try (Dracoon users = Dracoon.builder().baseUrl(emulator.baseUrl()).signedInUsers(users()).build()) {
				Health health = new DracoonHealthIndicator(users, Duration.ofSeconds(3)).health().block();
				assertThat(health.getStatus()).isEqualTo(Status.UP);
				assertThat(health.getDetails()).containsKey("pingMillis");
			}
			assertThat(emulator.requests()).extracting(RecordedRequest::path)
				.containsExactly("/api/v4/public/software/version");
		}
	}

	private static SignedInUsers users() {
		InMemoryReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
				ClientRegistration.withRegistrationId("dracoon")
					.clientId("dracoon-emulator")
					.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
					.redirectUri("http://localhost/login")
					.authorizationUri("http://localhost/oauth/authorize")
					.tokenUri("http://localhost/oauth/token")
					.build());
		return SignedInUsers.of(new InMemoryReactiveOAuth2AuthorizedClientService(registrations), registrations);
	}

	private static Health health(AssertableApplicationContext context) {
		return context.getBean(ReactiveHealthIndicator.class).health().block();
	}

	@Test
	void canBeSwitchedOff() {
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "management.health.dracoon.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(ReactiveHealthIndicator.class));
	}

	@Test
	void staysAwayWithoutConnection() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(ReactiveHealthIndicator.class));
	}

}
