// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.autoconfigure.health.DracoonHealthContributorAutoConfiguration;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests an application with a second account and with an account on another server. */
class SeveralAccountsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonEmulatorAutoConfiguration.class,
				DracoonHealthContributorAutoConfiguration.class))
		.withUserConfiguration(SecondAccounts.class)
		.withPropertyValues("dracoon.emulator.enabled=true");

	@Test
	void everyClientIsItsOwnAccount() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			Dracoon auto = context.getBean("dracoon", Dracoon.class);
			Dracoon bob = context.getBean("bobsDracoon", Dracoon.class);
			Dracoon other = context.getBean("otherDracoon", Dracoon.class);
			assertThat(auto.account().get().block().userName()).isEqualTo("admin");
			assertThat(context.getBean(DracoonAccount.class).get().block().userName()).isEqualTo("admin");
			assertThat(bob.account().get().block().userName()).isEqualTo("bob");
			assertThat(other.account().get().block().userName()).isEqualTo("alice");
			assertThat(other.tokenSource()).isNotSameAs(auto.tokenSource());
			assertThat(context.getBean(User.class).dracoon()).isSameAs(auto);
			assertThat(context.getBean(User.class).bob()).isSameAs(bob);
		});
	}

	@Test
	void secondAccountGetsNoEncryptionPasswordOfTheFirst() {
		this.runner.run((context) -> assertThat(
				context.getBean("bobsDracoon", Dracoon.class).crypto().unlock().materialize().block().getThrowable())
			.hasMessageContaining("set the encryption password"));
	}

	@Test
	void healthShowsEveryClient() {
		// use a long timeout, because the speed of the machine must not matter here
		this.runner.withPropertyValues("management.health.dracoon.timeout=1m").run((context) -> {
			CompositeReactiveHealthContributor composite = (CompositeReactiveHealthContributor) context
				.getBean(ReactiveHealthContributor.class);
			assertThat(composite.stream().map((entry) -> entry.name())).containsExactlyInAnyOrder("dracoon", "bob",
					"other");
			assertThat(composite.stream()
				.map((entry) -> ((ReactiveHealthIndicator) entry.contributor()).health().block().getStatus()))
				.containsOnly(Status.UP);
			context.getBean("otherServer", DracoonEmulator.class).close();
			assertThat(((ReactiveHealthIndicator) composite.getContributor("other")).health().block().getStatus())
				.isEqualTo(Status.DOWN);
			assertThat(((ReactiveHealthIndicator) composite.getContributor("bob")).health().block().getStatus())
				.isEqualTo(Status.UP);
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class SecondAccounts {

		@Bean(defaultCandidate = false)
		@Qualifier("bob")
		Dracoon bobsDracoon(DracoonBuilder builder) {
			return builder
				.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "bob",
						Secret.of("Emulator-2026!"))
				.build();
		}

		@Bean(defaultCandidate = false)
		DracoonEmulator otherServer() {
			return DracoonEmulator.start();
		}

		@Bean(defaultCandidate = false)
		@Qualifier("other")
		Dracoon otherDracoon(DracoonBuilder builder, @Qualifier("otherServer") DracoonEmulator server) {
			return builder.baseUrl(server.baseUrl())
				.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
						Secret.of("Emulator-2026!"))
				.build();
		}

		@Bean
		User user(Dracoon dracoon, @Qualifier("bob") Dracoon bob) {
			return new User(dracoon, bob);
		}

	}

	record User(Dracoon dracoon, Dracoon bob) {

	}

}
