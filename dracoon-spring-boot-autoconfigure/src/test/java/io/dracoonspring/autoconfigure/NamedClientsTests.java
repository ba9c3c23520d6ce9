// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.autoconfigure.emulator.EmulatorDracoonConnectionDetails;
import io.dracoonspring.autoconfigure.resource.DracoonResourceAutoConfiguration;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.transfer.DracoonTransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Tests applications whose properties name several accounts and servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedClientsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonEmulator main = DracoonEmulator.start();

	private final DracoonEmulator archive = DracoonEmulator.start();

	@AfterAll
	void close() {
		this.main.close();
		this.archive.close();
	}

	static List<AbstractApplicationContextRunner<?, ?, ?>> runners() {
		return List.of(new ApplicationContextRunner(), new WebApplicationContextRunner(),
				new ReactiveWebApplicationContextRunner());
	}

	private static <R extends AbstractApplicationContextRunner<R, ?, ?>> R configured(
			AbstractApplicationContextRunner<R, ?, ?> runner) {
		return runner.withConfiguration(
				AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
						DracoonConnectionAutoConfiguration.class, DracoonResourceAutoConfiguration.class));
	}

	private static String[] account(String prefix, DracoonEmulator server, String username) {
		return Stream
			.of("base-url=" + server.baseUrl(), "auth.client-id=dracoon-emulator",
					"auth.client-secret=dracoon-emulator", "auth.username=" + username, "auth.password=Emulator-2026!")
			.map((property) -> prefix + "." + property)
			.toArray(String[]::new);
	}

	private <R extends AbstractApplicationContextRunner<R, ?, ?>> R twoServers(
			AbstractApplicationContextRunner<R, ?, ?> runner) {
		return configured(runner).withPropertyValues(account("dracoon", this.main, "admin"))
			.withPropertyValues(account("dracoon.clients.archive-eu", this.archive, "bob"));
	}

	private static String user(Dracoon dracoon) {
		return dracoon.account().get().block(TIMEOUT).userName();
	}

	@ParameterizedTest
	@MethodSource("runners")
	void everyClientHasItsOwnServerAndAccount(AbstractApplicationContextRunner<?, ?, ?> runner) {
		twoServers(runner).withUserConfiguration(Injected.class).run((context) -> {
			assertThat(context).hasNotFailed();
			Everything unnamed = context.getBean("unnamed", Everything.class);
			Everything named = context.getBean("named", Everything.class);
			this.main.clearRequests();
			this.archive.clearRequests();
			assertThat(named.account().get().block(TIMEOUT).userName()).isEqualTo("bob");
			assertThat(user(named.dracoon())).isEqualTo("bob");
			assertThat(named.operations().list("/").toList()).isNotEmpty();
			assertThat(this.main.requests()).isEmpty();
			assertThat(this.archive.requests()).isNotEmpty();
			this.archive.clearRequests();
			assertThat(unnamed.account().get().block(TIMEOUT).userName()).isEqualTo("admin");
			assertThat(user(unnamed.dracoon())).isEqualTo("admin");
			assertThat(this.archive.requests()).isEmpty();
		});
	}

	@Test
	void partsAreThoseOfTheClientWithTheSameQualifier() {
		twoServers(new ApplicationContextRunner()).withUserConfiguration(Injected.class).run((context) -> {
			Everything named = context.getBean("named", Everything.class);
			Dracoon dracoon = named.dracoon();
			assertThat(named.nodes()).isSameAs(dracoon.nodes());
			assertThat(named.transfers()).isSameAs(dracoon.transfers());
			assertThat(named.crypto()).isSameAs(dracoon.crypto());
			assertThat(named.tokenSource()).isSameAs(dracoon.tokenSource());
			assertThat(named.webClient()).isSameAs(dracoon.webClient());
			assertThat(context.getBean("unnamed", Everything.class).nodes()).isNotSameAs(dracoon.nodes());
		});
	}

	@Test
	void locationNamesTheClient() {
		twoServers(new ApplicationContextRunner()).run((context) -> {
			assertThat(context.getResource("dracoon://archive-eu/Vault").exists()).isFalse();
			assertThat(context.getResource("dracoon:/Vault").exists()).isTrue();
			assertThatIllegalArgumentException()
				.isThrownBy(() -> context.getResource("dracoon://archive/Vault").exists())
				.withMessageContaining("no DRACOON client with the name 'archive'")
				.withMessageContaining("'dracoon', 'archive-eu'");
		});
	}

	@Test
	void clientsAreFoundByTheirNames() {
		twoServers(new ApplicationContextRunner()).run((context) -> {
			DracoonClients clients = context.getBean(DracoonClients.class);
			assertThat(user(clients.get("archive-eu"))).isEqualTo("bob");
			assertThat(clients.get("archiveEuDracoon")).isSameAs(clients.get("archive-eu"));
			assertThat(clients.get(null)).isSameAs(context.getBean(Dracoon.class));
		});
	}

	@Test
	void clientsOfTheApplicationCanHaveNamesThatAreKnownAtRunTimeOnly() {
		twoServers(new ApplicationContextRunner()).withUserConfiguration(Tenants.class).run((context) -> {
			assertThat(context.getResource("dracoon://tenant-1/Projects").exists()).isTrue();
			assertThat(context.getBean(DracoonClients.class)).isNotInstanceOf(DracoonClientBeans.class);
		});
	}

	@Test
	void onlyNamedClientIsInjectedByType() {
		configured(new ApplicationContextRunner())
			.withPropertyValues(account("dracoon.clients.archive", this.archive, "bob"))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(user(context.getBean(Dracoon.class))).isEqualTo("bob");
				assertThat(context.getBean(DracoonNodes.class)).isSameAs(context.getBean(Dracoon.class).nodes());
				assertThat(context).hasSingleBean(DracoonOperations.class)
					.doesNotHaveBean(DracoonAutoConfiguration.class);
				assertThat(context.getResource("dracoon:/Projects").exists()).isTrue();
			});
	}

	@Test
	void severalNamedClientsAreNotInjectedByType() {
		configured(new ApplicationContextRunner())
			.withPropertyValues(account("dracoon.clients.archive", this.archive, "bob"))
			.withPropertyValues(account("dracoon.clients.partner", this.main, "alice"))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThatExceptionOfType(NoSuchBeanDefinitionException.class)
					.isThrownBy(() -> context.getBean(Dracoon.class));
				assertThat(user(context.getBean(DracoonClients.class).get("partner"))).isEqualTo("alice");
				assertThatIllegalArgumentException().isThrownBy(() -> context.getResource("dracoon:/Projects").exists())
					.withMessageContaining("'archive', 'partner'");
			});
	}

	@Test
	void qualifiedConnectionDetailsAreEnoughForAClient() {
		configured(new ApplicationContextRunner()).withUserConfiguration(Details.class)
			.withPropertyValues(account("dracoon", this.main, "admin"))
			.withBean("server", DracoonEmulator.class, () -> this.archive,
					(definition) -> definition.setDestroyMethodName(""))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(user(context.getBean(DracoonClients.class).get("partner"))).isEqualTo("alice");
				assertThat(user(context.getBean(Dracoon.class))).isEqualTo("admin");
			});
	}

	@Test
	void beansOfTheApplicationReplaceThoseOfANamedClient() {
		twoServers(new ApplicationContextRunner()).withUserConfiguration(Own.class).run((context) -> {
			Dracoon own = context.getBean("ownArchive", Dracoon.class);
			assertThat(context.getBean(DracoonClients.class).get("archive-eu")).isSameAs(own);
			assertThat(context.getBean("archiveEuDracoonNodes")).isSameAs(own.nodes());
			assertThat(context).doesNotHaveBean("archiveEuDracoon");
		});
	}

	@Test
	void closingTheContextClosesAllClients() {
		Dracoon[] clients = new Dracoon[2];
		twoServers(new ApplicationContextRunner()).run((context) -> {
			clients[0] = context.getBean(DracoonClients.class).get(null);
			clients[1] = context.getBean(DracoonClients.class).get("archive-eu");
			((ConfigurableApplicationContext) context.getSourceApplicationContext()).close();
		});
		assertThat(clients).allSatisfy((client) -> assertThatIllegalStateException().isThrownBy(client::tokenSource)
			.withMessageContaining("closed"));
	}

	@Test
	void environmentVariablesConfigureNamedClients() {
		configured(new ApplicationContextRunner()).withInitializer((context) -> context.getEnvironment()
			.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(
					"test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					Map.of("DRACOON_CLIENTS_ARCHIVE_BASEURL", this.archive.baseUrl().toString(),
							"DRACOON_CLIENTS_ARCHIVE_AUTH_CLIENTID", "dracoon-emulator",
							"DRACOON_CLIENTS_ARCHIVE_AUTH_CLIENTSECRET", "dracoon-emulator",
							"DRACOON_CLIENTS_ARCHIVE_AUTH_USERNAME", "alice", "DRACOON_CLIENTS_ARCHIVE_AUTH_PASSWORD",
							"Emulator-2026!"))))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(user(context.getBean(DracoonClients.class).get("archive"))).isEqualTo("alice");
			});
	}

	@Test
	void environmentVariablesReachAClientWithDashes() {
		twoServers(new ApplicationContextRunner())
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource(
						"test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						Map.of("DRACOON_CLIENTS_ARCHIVEEU_AUTH_USERNAME", "alice"))))
			.run((context) -> {
				assertThat(context.getBean(DracoonClientBeans.class).names()).containsExactly("dracoon", "archive-eu");
				assertThat(user(context.getBean(DracoonClients.class).get("archive-eu"))).isEqualTo("alice");
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class Injected {

		@Bean
		Everything unnamed(Dracoon dracoon, DracoonNodes nodes, DracoonAccount account, DracoonTransfers transfers,
				DracoonCrypto crypto, DracoonOperations operations, DracoonTokenSource tokenSource,
				@Qualifier("dracoonWebClient") WebClient webClient) {
			return new Everything(dracoon, nodes, account, transfers, crypto, operations, tokenSource, webClient);
		}

		@Bean
		Everything named(@Qualifier("archive-eu") Dracoon dracoon, @Qualifier("archive-eu") DracoonNodes nodes,
				@Qualifier("archive-eu") DracoonAccount account, @Qualifier("archive-eu") DracoonTransfers transfers,
				@Qualifier("archive-eu") DracoonCrypto crypto, @Qualifier("archive-eu") DracoonOperations operations,
				@Qualifier("archive-eu") DracoonTokenSource tokenSource, @Qualifier("archive-eu") WebClient webClient) {
			return new Everything(dracoon, nodes, account, transfers, crypto, operations, tokenSource, webClient);
		}

	}

	record Everything(Dracoon dracoon, DracoonNodes nodes, DracoonAccount account, DracoonTransfers transfers,
			DracoonCrypto crypto, DracoonOperations operations, DracoonTokenSource tokenSource, WebClient webClient) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Tenants {

		@Bean
		DracoonClients tenants(ConfigurableListableBeanFactory beans) {
			return (name) -> "tenant-1".equals(name) ? beans.getBean(Dracoon.class)
					: beans.getBean("dracoonClients", DracoonClients.class).get(name);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Details {

		@Bean(defaultCandidate = false)
		@Qualifier("partner")
		DracoonConnectionDetails partnerDetails(DracoonEmulator server) {
			return new EmulatorDracoonConnectionDetails(server, "alice");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Own {

		@Bean(defaultCandidate = false)
		@Qualifier("archive-eu")
		Dracoon ownArchive(DracoonBuilder builder) {
			return builder.anonymous().build();
		}

	}

}
