// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.auth.RefreshTokenKeeper;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.http.DracoonWebClientCustomizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests that two clients share neither tokens nor keys, limits or settings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedClientIsolationTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonEmulator server = DracoonEmulator.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class))
		.withPropertyValues(client("dracoon"))
		.withPropertyValues(client("dracoon.clients.archive"));

	private final ApplicationContextRunner accounts = this.runner.withPropertyValues("dracoon.auth.username=alice",
			"dracoon.auth.password=Emulator-2026!", "dracoon.crypto.encryption-password=Encryption-2026!",
			"dracoon.clients.archive.auth.username=bob", "dracoon.clients.archive.auth.password=Emulator-2026!");

	private String[] client(String prefix) {
		return new String[] { prefix + ".base-url=" + this.server.baseUrl(),
				prefix + ".auth.client-id=dracoon-emulator", prefix + ".auth.client-secret=dracoon-emulator",
				prefix + ".retry.initial-backoff=1ms" };
	}

	@BeforeEach
	void reset() {
		this.server.reset();
	}

	@AfterAll
	void close() {
		this.server.close();
	}

	@Test
	void everyClientSignsInByItself() {
		this.accounts.run((context) -> {
			Dracoon unnamed = context.getBean(Dracoon.class);
			Dracoon archive = context.getBean(DracoonClients.class).get("archive");
			unnamed.tokenSource().token().block(TIMEOUT);
			assertThat(unnamed.tokenSource()).isNotSameAs(archive.tokenSource());
			assertThat(archive.tokenSource().state().expiresAt()).isNull();
			assertThat(archive.account().get().block(TIMEOUT).userName()).isEqualTo("bob");
			assertThat(unnamed.account().get().block(TIMEOUT).userName()).isEqualTo("alice");
		});
	}

	@Test
	void encryptionPasswordOpensOnlyTheKeyPairOfItsClient() {
		this.accounts.run((context) -> {
			Dracoon archive = context.getBean(DracoonClients.class).get("archive");
			context.getBean(DracoonCrypto.class).unlock().block(TIMEOUT);
			assertThat(context.getBean(DracoonCrypto.class).isUnlocked()).isTrue();
			assertThat(archive.crypto().isUnlocked()).isFalse();
			assertThat(archive.crypto().unlock().materialize().block(TIMEOUT).getThrowable())
				.hasMessageContaining("set the encryption password");
		});
	}

	@Test
	void rateLimitOfOneClientDoesNotDelayTheOther() {
		this.accounts.run((context) -> {
			Dracoon unnamed = context.getBean(Dracoon.class);
			Dracoon archive = context.getBean(DracoonClients.class).get("archive");
			archive.account().ping().block(TIMEOUT);
			this.server.faults()
				.add(Fault.tooManyRequests(Duration.ofSeconds(1)).on("GET", "/api/v4/user/ping").times(1));
			unnamed.account().ping().block(TIMEOUT);
			assertThat(unnamed.activity().calls().rateLimitHits()).isEqualTo(1);
			assertThat(archive.activity().calls().rateLimitHits()).isZero();
			assertThat(archive.activity().calls().rateLimitRemaining()).isZero();
		});
	}

	@Test
	void refreshTokensAreKeptByTheKeeperOfTheirClient() {
		this.runner.withUserConfiguration(Keepers.class)
			.withPropertyValues("dracoon.auth.refresh-token=" + refreshToken("alice"),
					"dracoon.clients.archive.auth.refresh-token=" + refreshToken("bob"))
			.run((context) -> {
				Keepers.KEPT.clear();
				assertThat(
						context.getBean(DracoonClients.class).get("archive").account().get().block(TIMEOUT).userName())
					.isEqualTo("bob");
				assertThat(Keepers.KEPT).containsExactly("archive");
				assertThat(context.getBean(Dracoon.class).account().get().block(TIMEOUT).userName()).isEqualTo("alice");
				assertThat(Keepers.KEPT).containsExactly("archive", "unnamed");
			});
	}

	@Test
	void eachClientUsesItsTokenFirstAndItsPasswordWhenTheTokenIsSpent() {
		this.runner.withUserConfiguration(Keepers.class)
			.withPropertyValues("dracoon.auth.refresh-token=" + refreshToken("alice"), "dracoon.auth.username=bob",
					"dracoon.auth.password=Emulator-2026!", "dracoon.clients.archive.auth.refresh-token=spent",
					"dracoon.clients.archive.auth.username=bob", "dracoon.clients.archive.auth.password=Emulator-2026!")
			.run((context) -> {
				Keepers.KEPT.clear();
				Dracoon unnamed = context.getBean(Dracoon.class);
				Dracoon archive = context.getBean(DracoonClients.class).get("archive");
				assertThat(unnamed.account().get().block(TIMEOUT).userName()).isEqualTo("alice");
				assertThat(archive.account().get().block(TIMEOUT).userName()).isEqualTo("bob");
				assertThat(Keepers.KEPT).containsExactly("unnamed", "archive");
				this.server.revokeRefreshTokens();
				this.server.expireAccessTokens();
				assertThat(unnamed.account().get().block(TIMEOUT).userName()).isEqualTo("bob");
			});
	}

	@Test
	void keeperWithoutAQualifierGetsNoTokenOfANamedClient() {
		List<String> kept = new ArrayList<>();
		this.runner
			.withBean(RefreshTokenKeeper.class, () -> (token) -> Mono.fromRunnable(() -> kept.add(token.value())))
			.withPropertyValues("dracoon.auth.refresh-token=" + refreshToken("alice"),
					"dracoon.clients.archive.auth.refresh-token=" + refreshToken("bob"))
			.run((context) -> {
				assertThat(
						context.getBean(DracoonClients.class).get("archive").account().get().block(TIMEOUT).userName())
					.isEqualTo("bob");
				assertThat(kept).isEmpty();
			});
	}

	@Test
	void customizersAreForAllClientsOrForThatOfTheirQualifier() {
		this.accounts.withUserConfiguration(Customizers.class).run((context) -> {
			assertThat(attempts(context.getBean(Dracoon.class))).isEqualTo(3);
			assertThat(attempts(context.getBean(DracoonClients.class).get("archive"))).isEqualTo(5);
		});
	}

	@Test
	void customizersOfWebClientsAreForAllClientsOrForThatOfTheirQualifier() {
		this.accounts.withUserConfiguration(Customizers.class).run((context) -> {
			Customizers.FILTERED.clear();
			context.getBean(Dracoon.class).account().ping().block(TIMEOUT);
			assertThat(Customizers.FILTERED).isEmpty();
			context.getBean(DracoonClients.class).get("archive").account().ping().block(TIMEOUT);
			assertThat(Customizers.FILTERED).isNotEmpty();
		});
	}

	@Test
	void customizerOfNoClientIsRefused() {
		this.accounts.withUserConfiguration(CustomizerOfNoClient.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("The bean 'misspelt' has the qualifier 'archiv'")
				.hasMessageContaining("The clients are: 'dracoon', 'archive'"));
	}

	@Test
	void propertiesOfTheUnnamedClientAreNotInherited() {
		this.accounts.withPropertyValues("dracoon.retry.max-retries=0").run((context) -> {
			assertThat(attempts(context.getBean(Dracoon.class))).isEqualTo(1);
			assertThat(attempts(context.getBean(DracoonClients.class).get("archive"))).isEqualTo(5);
		});
	}

	private long attempts(Dracoon dracoon) {
		ActiveFault fault = this.server.faults().add(Fault.status(503).on("GET", "/api/v4/user/account"));
		assertThatExceptionOfType(DracoonApiException.class).isThrownBy(() -> dracoon.account().get().block(TIMEOUT));
		long hits = fault.hits();
		this.server.faults().clear();
		return hits;
	}

	private String refreshToken(String username) {
		Map<?, ?> answer = WebClient.create()
			.post()
			.uri(this.server.baseUrl() + "/oauth/token")
			.headers((headers) -> headers.setBasicAuth("dracoon-emulator", "dracoon-emulator"))
			.body(BodyInserters.fromFormData("grant_type", "password")
				.with("username", username)
				.with("password", "Emulator-2026!"))
			.retrieve()
			.bodyToMono(Map.class)
			.block(TIMEOUT);
		return answer.get("refresh_token").toString();
	}

	@Configuration(proxyBeanMethods = false)
	static class Keepers {

		static final List<String> KEPT = new ArrayList<>();

		@Bean
		RefreshTokenKeeper unnamed() {
			return (token) -> Mono.fromRunnable(() -> KEPT.add("unnamed"));
		}

		@Bean
		@Qualifier("archive")
		RefreshTokenKeeper archive() {
			return (token) -> Mono.fromRunnable(() -> KEPT.add("archive"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class CustomizerOfNoClient {

		@Bean
		@Qualifier("archiv")
		DracoonBuilderCustomizer misspelt() {
			return (builder) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		static final List<URI> FILTERED = new ArrayList<>();

		@Bean
		@Order(2)
		DracoonBuilderCustomizer half() {
			return (builder) -> builder.retry((settings) -> settings.withMaxRetries(settings.maxRetries() / 2));
		}

		@Bean(defaultCandidate = false)
		@Qualifier("archive")
		@Order(1)
		DracoonBuilderCustomizer twice() {
			return (builder) -> builder.retry((settings) -> settings.withMaxRetries(settings.maxRetries() * 2));
		}

		@Bean
		@Qualifier("archive")
		DracoonWebClientCustomizer filter() {
			return (builder) -> builder.filter((request, next) -> {
				FILTERED.add(request.url());
				return next.exchange(request);
			});
		}

	}

}
