// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests an application that is configured for a real server, but runs with the emulator.
 */
class EmulatorCredentialsTests {

	private static final String[] REAL_SERVER = { "dracoon.base-url=https://dracoon.example.com",
			"dracoon.auth.client-id=my-application", "dracoon.auth.client-secret=real-secret",
			"dracoon.auth.username=service.account", "dracoon.auth.password=real-password",
			"dracoon.crypto.encryption-password=real-encryption-password" };

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonEmulatorAutoConfiguration.class,
				MissingEmulatorAutoConfiguration.class))
		.withPropertyValues("dracoon.emulator.enabled=true");

	@Test
	void replaceThoseOfTheRealServer() {
		this.runner.withPropertyValues(REAL_SERVER).run((context) -> {
			assertThat(userName(context)).isEqualTo("admin");
			context.getBean(Dracoon.class).crypto().unlock().block();
		});
	}

	@Test
	void replaceTokensOfTheRealServer() {
		this.runner
			.withPropertyValues("dracoon.auth.access-token=real-token", "dracoon.auth.refresh-token=real-refresh-token")
			.run((context) -> assertThat(userName(context)).isEqualTo("admin"));
	}

	@Test
	void variablesForTheRealServerNeedNotBeSet() {
		this.runner.withPropertyValues("dracoon.base-url=${NOT_SET_URL}", "dracoon.auth.client-id=my-application",
				"dracoon.auth.client-secret=${NOT_SET_SECRET}", "dracoon.auth.username=service.account",
				"dracoon.auth.password=${NOT_SET_PASSWORD}", "dracoon.crypto.encryption-password=${NOT_SET_PASSWORD}")
			.run((context) -> assertThat(userName(context)).isEqualTo("admin"));
	}

	@Test
	void areThoseOfTheUserWhoIsAskedFor() {
		this.runner.withPropertyValues(REAL_SERVER)
			.withPropertyValues("dracoon.emulator.username=alice")
			.run((context) -> {
				assertThat(userName(context)).isEqualTo("alice");
				context.getBean(Dracoon.class).crypto().unlock().block();
			});
	}

	@Test
	void areTakenFromTheSeed(@TempDir Path directory) throws IOException {
		Path seed = Files.writeString(directory.resolve("seed.yml"), """
				defaults: false
				clients:
				  - id: own-client
				    secret: own-secret
				    grants: [password, refresh_token]
				users:
				  - name: carol
				    password: Carols-2026!
				""");
		this.runner.withPropertyValues("dracoon.emulator.username=carol", "dracoon.emulator.seed=" + seed.toUri())
			.run((context) -> assertThat(userName(context)).isEqualTo("carol"));
	}

	@Test
	void namedClientsConnectToTheEmulatorAsTheirUsers() {
		this.runner
			.withPropertyValues("dracoon.clients.archive-eu.base-url=https://archive.example.com",
					"dracoon.clients.archive-eu.auth.access-token=${ARCHIVE_TOKEN}",
					"dracoon.clients.partner.base-url=https://partner.example.com",
					"dracoon.emulator.usernames.archive-eu=bob", "dracoon.emulator.username=alice")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				DracoonClients clients = context.getBean(DracoonClients.class);
				assertThat(clients.get("archive-eu").account().get().block().userName()).isEqualTo("bob");
				assertThat(clients.get("partner").account().get().block().userName()).isEqualTo("alice");
				assertThat(clients.get(null).account().get().block().userName()).isEqualTo("alice");
			});
	}

	@Test
	void userOfANamedClientWhoDoesNotExistIsExplained() {
		this.runner
			.withPropertyValues("dracoon.clients.archive.base-url=https://archive.example.com",
					"dracoon.emulator.usernames.archive=nobody")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'dracoon.emulator.usernames.archive' names no user"));
	}

	@Test
	void userOfAClientThatDoesNotExistIsRefused() {
		this.runner
			.withPropertyValues("dracoon.clients.archive.base-url=https://archive.example.com",
					"dracoon.emulator.usernames.archiv=bob")
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining("'dracoon.emulator.usernames.archiv' is for a client that does not exist"));
	}

	@Test
	void ofNobodyAreRefused() {
		this.runner.withPropertyValues("dracoon.emulator.username=nobody")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("dracoon.emulator.username"));
	}

	@Test
	void ofAnotherClientStayItsOwn() {
		this.runner.withPropertyValues(REAL_SERVER).withUserConfiguration(SecondClient.class).run((context) -> {
			assertThat(userName(context)).isEqualTo("admin");
			assertThat(context.getBean("second", Dracoon.class).account().get().block().userName()).isEqualTo("bob");
		});
	}

	@Test
	void emulatorThatIsNotThereStopsTheStart() {
		this.runner.withPropertyValues(REAL_SERVER)
			.withClassLoader(new FilteredClassLoader(DracoonEmulator.class))
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("dracoon.emulator.enabled"));
	}

	private static String userName(AssertableApplicationContext context) {
		return context.getBean(Dracoon.class).account().get().block().userName();
	}

	@Configuration(proxyBeanMethods = false)
	static class SecondClient {

		@Bean(defaultCandidate = false)
		@Qualifier("second")
		Dracoon second(DracoonBuilder builder) {
			return builder
				.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "bob",
						Secret.of("Emulator-2026!"))
				.build();
		}

	}

}
