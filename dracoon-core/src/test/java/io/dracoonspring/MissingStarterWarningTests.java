// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.api.nodes.DracoonNodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Runs applications that have this module in place of the starter. */
@ExtendWith(OutputCaptureExtension.class)
class MissingStarterWarningTests {

	private static final String BASE_URL = "--dracoon.base-url=https://dracoon.example.com";

	@Test
	void configuredApplicationLearnsThatTheStarterIsMissing(CapturedOutput output) {
		assertThatException().isThrownBy(() -> run(NeedsNodes.class, BASE_URL));
		assertThat(output).containsSubsequence("'dracoon.base-url' has no effect",
				"add the dependency 'io.dracoonspring:dracoon-spring-boot-starter'", "APPLICATION FAILED TO START");
	}

	@Test
	void applicationWithTheEmulatorLearnsIt(CapturedOutput output) {
		run(Empty.class, "--dracoon.emulator.enabled=true");
		assertThat(output).contains("'dracoon.emulator.enabled' has no effect");
	}

	@Test
	void applicationThatBuildsItsClientIsNotWarned(CapturedOutput output) {
		run(BuildsClient.class, BASE_URL);
		assertThat(output).doesNotContain("has no effect");
	}

	@Test
	void applicationWithoutPropertiesIsNotWarned(CapturedOutput output) {
		run(Empty.class);
		assertThat(output).doesNotContain("has no effect");
	}

	private static void run(Class<?> configuration, String... arguments) {
		SpringApplication application = new SpringApplication(configuration);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.run(arguments).close();
	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

	@Configuration(proxyBeanMethods = false)
	static class NeedsNodes {

		@Bean
		String user(DracoonNodes nodes) {
			return nodes.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BuildsClient {

		@Bean
		Dracoon dracoon() {
			return Dracoon.builder().baseUrl("https://dracoon.example.com").anonymous().build();
		}

	}

}
