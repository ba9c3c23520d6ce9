/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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

/**
 * Where secrets of the service account may come from, other than a YAML file.
 */
class SecretSourcesTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonConnectionAutoConfiguration.class,
						ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class))
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s",
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
