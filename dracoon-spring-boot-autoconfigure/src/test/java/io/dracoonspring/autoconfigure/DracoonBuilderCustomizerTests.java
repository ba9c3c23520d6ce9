// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.key.RsaProvider;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.testing.RecordingProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Checks which clients the customizers change, and in which order. */
class DracoonBuilderCustomizerTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	@AfterEach
	void close() {
		this.emulator.close();
	}

	static List<AbstractApplicationContextRunner<?, ?, ?>> runners() {
		return List.of(new ApplicationContextRunner(), new WebApplicationContextRunner(),
				new ReactiveWebApplicationContextRunner());
	}

	private <R extends AbstractApplicationContextRunner<R, ?, ?>> R application(
			AbstractApplicationContextRunner<R, ?, ?> runner) {
		return runner
			.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class,
					DracoonClientsAutoConfiguration.class, DracoonConnectionAutoConfiguration.class))
			.withUserConfiguration(Customizers.class)
			.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=1ms",
					"dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
					"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=alice",
					"dracoon.auth.password=Emulator-2026!", "dracoon.crypto.encryption-password=Encryption-2026!",
					"dracoon.retry.max-retries=5", "dracoon.retry.initial-backoff=1ms");
	}

	@ParameterizedTest
	@MethodSource("runners")
	void customizersChangeWhatThePropertiesSayInTheirOrder(AbstractApplicationContextRunner<?, ?, ?> runner) {
		application(runner).run((context) -> assertThat(attempts(context.getBean(Dracoon.class))).isEqualTo(3));
	}

	@ParameterizedTest
	@MethodSource("runners")
	void signInAndEncryptionPasswordOfThePropertiesStay(AbstractApplicationContextRunner<?, ?, ?> runner) {
		application(runner).run((context) -> {
			Dracoon dracoon = context.getBean(Dracoon.class);
			assertThat(dracoon.account().get().block(TIMEOUT).userName()).isEqualTo("alice");
			dracoon.crypto().unlock().block(TIMEOUT);
			assertThat(dracoon.activity().rsaProvider()).isEqualTo("Recording 1");
		});
	}

	@Test
	void customizersChangeTheClientOfATokenSource() {
		try (Dracoon alice = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.build()) {
			application(new ApplicationContextRunner()).withBean(DracoonTokenSource.class, alice::tokenSource)
				.run((context) -> assertThat(attempts(context.getBean(Dracoon.class))).isEqualTo(3));
		}
	}

	@Test
	void clientsThatTheApplicationBuildsAreNotCustomized() {
		application(new ApplicationContextRunner()).run((context) -> {
			try (Dracoon bob = context.getBean(DracoonBuilder.class)
				.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "bob",
						Secret.of("Emulator-2026!"))
				.build()) {
				assertThat(attempts(bob)).isEqualTo(6);
			}
		});
	}

	private long attempts(Dracoon dracoon) {
		ActiveFault fault = this.emulator.faults().add(Fault.status(503).on("GET", "/api/v4/user/account"));
		assertThatExceptionOfType(DracoonApiException.class).isThrownBy(() -> dracoon.account().get().block(TIMEOUT));
		return fault.hits();
	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		DracoonBuilderCustomizer half() {
			return (builder) -> builder.retry((settings) -> settings.withMaxRetries(settings.maxRetries() / 2));
		}

		@Bean
		@Order(1)
		DracoonBuilderCustomizer oneLess() {
			return (builder) -> builder.retry((settings) -> settings.withMaxRetries(settings.maxRetries() - 1))
				.crypto((settings) -> settings.withRsaProvider(RsaProvider.of(new RecordingProvider())));
		}

	}

}
