// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.resource;

import java.io.FileNotFoundException;
import java.io.OutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.WritableResource;
import org.springframework.core.io.support.ResourcePatternResolver;

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
import io.dracoonspring.resource.DracoonResource;
import io.dracoonspring.resource.DracoonResourcePatternResolver;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

/** Tests locations in DRACOON at all places where an application names resources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DracoonResourceAutoConfigurationTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final ApplicationContextRunner runner = withoutClient().withPropertyValues(
			"dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
			"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=alice",
			"dracoon.auth.password=Emulator-2026!", "dracoon.crypto.encryption-password=Encryption-2026!");

	@AfterAll
	void close() {
		this.emulator.close();
	}

	@Test
	void injectsAResourceWithoutSigningIn() {
		this.runner.withUserConfiguration(Reports.class).run((context) -> {
			this.emulator.clearRequests();
			Resource report = context.getBean(Report.class).resource();
			assertThat(report).isInstanceOf(DracoonResource.class);
			assertThat(report.getURI()).hasToString("dracoon:/Projects/report%20%231.pdf");
			assertThat(this.emulator.requests()).isEmpty();
			assertThat(report.exists()).isFalse();
			assertThat(this.emulator.requests()).isNotEmpty();
		});
	}

	@Test
	void resolvesInTheContextAndWritesAndFindsByPattern() {
		this.runner.run((context) -> {
			WritableResource resource = (WritableResource) context.getResource("dracoon:/Projects/in/a.txt");
			context.getBean(DracoonOperations.class).createFolders("/Projects/in");
			try (OutputStream output = resource.getOutputStream()) {
				output.write(1);
			}
			assertThat(context.getBean(DracoonOperations.class).get("/Projects/in/a.txt").size()).isEqualTo(1);
			assertThat(context.getBean(DracoonResourcePatternResolver.class).getResources("dracoon:/Projects/in/*.txt"))
				.singleElement()
				.isEqualTo(resource);
			assertThat(context.getBean(DracoonResourcePatternResolver.class).getResources("classpath*:META-INF/spring"))
				.isNotEmpty();
		});
	}

	@Test
	void namesTheBeanOfAnotherClient() {
		this.runner.withUserConfiguration(SecondClient.class).run((context) -> {
			assertThat(context.getResource("dracoon://archive/Vault").exists()).isFalse();
			assertThat(context.getResource("dracoon:/Vault").exists()).isTrue();
			Resource unknown = context.getResource("dracoon://report/Vault");
			assertThatIllegalArgumentException().isThrownBy(unknown::exists)
				.withMessageContaining("'report'")
				.withMessageContaining("'archive'");
		});
	}

	@Test
	void leavesTheResourceLoaderOfTheApplicationAlone() {
		this.runner.withUserConfiguration(Loaders.class).run((context) -> {
			assertThat(context.getBean(Loaded.class).loader()).isSameAs(context.getSourceApplicationContext());
			assertThat(context.getBean(Loaded.class).patterns()).isSameAs(context.getSourceApplicationContext());
		});
	}

	@Test
	void listsTheClientsIfNoneIsTheDefault() {
		withoutClient()
			.withPropertyValues("dracoon.clients.archive.base-url=" + this.emulator.baseUrl(),
					"dracoon.clients.archive.auth.access-token=token",
					"dracoon.clients.finance.base-url=" + this.emulator.baseUrl(),
					"dracoon.clients.finance.auth.access-token=token")
			.run((context) -> assertThatIllegalArgumentException()
				.isThrownBy(() -> context.getResource("dracoon:/Projects").exists())
				.withMessageContaining("'archive', 'finance'"));
	}

	@Test
	void patternNamesTheResolverForPatterns() {
		this.runner.withUserConfiguration(Loaders.class)
			.run((context) -> assertThatExceptionOfType(FileNotFoundException.class)
				.isThrownBy(() -> context.getBean(Loaded.class).patterns().getResources("dracoon:/Projects/*.txt"))
				.withMessageContaining("'DracoonResourcePatternResolver'"));
	}

	@Test
	void namesThePropertyThatSwitchesLocationsOff() {
		this.runner.withPropertyValues("dracoon.resource.enabled=false")
			.withUserConfiguration(Reports.class)
			.run((context) -> {
				assertThat(context).doesNotHaveBean(DracoonResourcePatternResolver.class);
				fails(context.getBean(Report.class).resource(), "'dracoon.resource.enabled' is 'false'");
				fails(context.getResource("dracoon:/Projects"), "'dracoon.resource.enabled' is 'false'");
			});
	}

	@Test
	void namesTheMissingPropertyWithoutAClient() {
		withoutClient().withUserConfiguration(Reports.class).run((context) -> {
			assertThat(context).hasNotFailed()
				.doesNotHaveBean(DracoonResourcePatternResolver.class)
				.doesNotHaveBean(DracoonOperations.class);
			fails(context.getBean(Report.class).resource(), "'dracoon.base-url' is not set");
			fails(context.getResource("dracoon://archive/Projects"), "'dracoon.base-url' is not set");
		});
	}

	@Test
	void asksClientsThatOnlyTheApplicationKnows() {
		withoutClient().withBean(DracoonClients.class, () -> (name) -> {
			throw new IllegalArgumentException("no tenant " + name);
		})
			.run((context) -> assertThatIllegalArgumentException()
				.isThrownBy(() -> context.getResource("dracoon://archive/Projects").exists())
				.withMessage("no tenant archive"));
	}

	private static void fails(Resource resource, String text) {
		assertThat(resource).isInstanceOf(DracoonResource.class);
		assertThatExceptionOfType(InvalidDracoonPropertyException.class).isThrownBy(resource::exists)
			.withMessageContaining(text);
		assertThatExceptionOfType(InvalidDracoonPropertyException.class).isThrownBy(resource::getInputStream)
			.withMessageContaining(text);
	}

	private static ApplicationContextRunner withoutClient() {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonAutoConfiguration.class,
				DracoonClientsAutoConfiguration.class, DracoonResourceAutoConfiguration.class));
	}

	@Test
	void ownOperationsReplaceTheTemplate() {
		this.runner.withBean("own", DracoonOperations.class, () -> mock(DracoonOperations.class))
			.run((context) -> assertThat(context).hasSingleBean(DracoonOperations.class)
				.doesNotHaveBean(DracoonTemplate.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Reports {

		@Bean
		Report report(@Value("dracoon:/Projects/report #1.pdf") Resource resource) {
			return new Report(resource);
		}

	}

	record Report(Resource resource) {

	}

	@Configuration(proxyBeanMethods = false)
	static class SecondClient {

		@Bean(defaultCandidate = false)
		@Qualifier("archive")
		Dracoon archive(DracoonBuilder builder) {
			return builder
				.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "bob",
						Secret.of("Emulator-2026!"))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Loaders {

		@Bean
		Loaded loaded(ResourceLoader loader, ResourcePatternResolver patterns) {
			return new Loaded(loader, patterns);
		}

	}

	record Loaded(ResourceLoader loader, ResourcePatternResolver patterns) {

	}

}
