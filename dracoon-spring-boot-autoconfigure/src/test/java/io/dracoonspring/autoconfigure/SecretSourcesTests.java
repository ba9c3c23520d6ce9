// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests sources of the service account's secrets other than a YAML file. */
class SecretSourcesTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
				WebClientAutoConfiguration.class))
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=1ms",
				"dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.username=alice");

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void filesOfAConfigTree(@TempDir Path mounted) throws IOException {
		Path auth = Files.createDirectories(mounted.resolve("dracoon").resolve("auth"));
		Files.writeString(auth.resolve("client-secret"), "dracoon-emulator\n");
		Files.writeString(auth.resolve("password"), "Emulator-2026!\n");
		signsIn(this.runner.withInitializer(new ConfigDataApplicationContextInitializer())
			.withPropertyValues("spring.config.import=configtree:" + mounted + "/"));
	}

	@Test
	void environmentVariables() {
		Map<String, Object> variables = Map.of("DRACOON_AUTH_CLIENTSECRET", "dracoon-emulator", "DRACOON_AUTH_PASSWORD",
				"Emulator-2026!");
		signsIn(this.runner.withInitializer((context) -> context.getEnvironment()
			.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables))));
	}

	private void signsIn(ApplicationContextRunner configured) {
		configured.run((context) -> assertThat(context.getBean(Dracoon.class).account().get().block())
			.extracting(UserAccount::userName)
			.isEqualTo("alice"));
	}

}
