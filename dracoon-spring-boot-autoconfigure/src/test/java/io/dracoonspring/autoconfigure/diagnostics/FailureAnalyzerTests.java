// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.provisioning.DracoonProvisioning;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.setup.DracoonEvents;
import io.dracoonspring.resource.DracoonResourcePatternResolver;
import io.dracoonspring.security.SignedInUsers;
import io.dracoonspring.web.servlet.ServletProblemHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Checks what a person reads when the application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalyzerTests {

	@Test
	void missingBaseUrl(CapturedOutput output) {
		fail(NeedsNodes.class);
		assertThat(output).contains("'dracoon.base-url' is not set")
			.contains("DracoonNodes")
			.contains("Set 'dracoon.base-url' to the address of your DRACOON");
	}

	@Test
	void locationWithoutBaseUrl(CapturedOutput output) {
		fail(ReadsAtStart.class);
		assertThat(output).contains("'dracoon.base-url' is not set, and locations that start with 'dracoon:' need")
			.contains("Set 'dracoon.base-url' to the address of your DRACOON")
			.doesNotContain("class path resource");
	}

	@Test
	void locationThatIsSwitchedOff(CapturedOutput output) {
		fail(ReadsAtStart.class, "--dracoon.base-url=https://dracoon.example.com", "--dracoon.auth.access-token=token",
				"--dracoon.resource.enabled=false");
		assertThat(output).contains("'dracoon.resource.enabled' is 'false'").doesNotContain("class path resource");
	}

	@ParameterizedTest
	@MethodSource("beansThatPropertiesSwitchOff")
	void beanThatPropertiesSwitchOff(Class<?> type, String property, String remedy, CapturedOutput output) {
		SpringApplication application = new SpringApplication(Empty.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.addInitializers((context) -> ((GenericApplicationContext) context).registerBean(Needs.class,
				() -> new Needs(context.getBeanFactory().getBean(type))));
		assertThatException().isThrownBy(() -> application.run("--dracoon.base-url=https://dracoon.example.com",
				"--dracoon.auth.access-token=token", property));
		assertThat(output)
			.contains("A bean of type '" + type.getName() + "' is needed, but the properties of the application switch "
					+ "it off: it exists only with " + remedy + ".")
			.contains("Set " + remedy + ".");
	}

	static Stream<Arguments> beansThatPropertiesSwitchOff() {
		return Stream.of(
				Arguments.of(DracoonResourcePatternResolver.class, "--dracoon.resource.enabled=false",
						"'dracoon.resource.enabled=true'"),
				Arguments.of(ServletProblemHandler.class, "--dracoon.web.problem-details=false",
						"'dracoon.web.problem-details=true'"),
				Arguments.of(DracoonEmulator.class, "--spring.main.banner-mode=off", "'dracoon.emulator.enabled=true'"),
				Arguments.of(DracoonProvisioning.class, "--spring.main.banner-mode=off",
						"'dracoon.provisioning.service-token'"),
				Arguments.of(DracoonEvents.class, "--dracoon.events.log.enabled=false",
						"'dracoon.events.log.enabled=true' or 'dracoon.events.webhook.enabled=true'"),
				Arguments.of(EventInbox.class, "--spring.main.banner-mode=off",
						"'dracoon.events.log.enabled=true' or 'dracoon.events.webhook.enabled=true'"),
				Arguments.of(SignedInUsers.class, "--dracoon.auth.mode=service-account", "'dracoon.auth.mode=user'"));
	}

	@Test
	void beanThatIsMissingForAnotherReasonThanItsProperty(CapturedOutput output) {
		fail(NeedsProblemHandler.class, "--dracoon.base-url=https://dracoon.example.com",
				"--dracoon.auth.access-token=token", "--dracoon.web.problem-details=true");
		assertThat(output).contains("ServletProblemHandler").doesNotContain("switch it off");
	}

	@Test
	void malformedBaseUrl(CapturedOutput output) {
		fail(NeedsNodes.class, "--dracoon.base-url=dracoon.example.com");
		assertThat(output).contains("The property 'dracoon.base-url' does not start with https:// or http://")
			.doesNotContain("dracoon-spring-boot-starter");
	}

	@Test
	void baseUrlWithCredentialsIsNotRepeated(CapturedOutput output) {
		fail(NeedsNodes.class, "--dracoon.base-url=https://user:hunter2@dracoon.example.com");
		assertThat(output).contains("contains credentials").doesNotContain("hunter2");
	}

	@Test
	void missingCredentials(CapturedOutput output) {
		fail(NeedsNodes.class, "--dracoon.base-url=https://dracoon.example.com", "--dracoon.auth.client-id=app");
		assertThat(output).contains("The property 'dracoon.auth.username' is not set")
			.contains("'dracoon.auth.password' for a service account");
	}

	@Test
	void wrongCredentials(CapturedOutput output) {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			fail(CallsAtStart.class, account(emulator, "--dracoon.auth.password=hunter2"));
		}
		assertThat(output).contains("Check 'dracoon.auth.username' and 'dracoon.auth.password'")
			.doesNotContain("hunter2");
	}

	@Test
	void wrongEncryptionPassword(CapturedOutput output) {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			fail(UnlocksAtStart.class, account(emulator, "--dracoon.auth.password=Emulator-2026!",
					"--dracoon.crypto.encryption-password=hunter2"));
		}
		assertThat(output).contains("does not open with the value of 'dracoon.crypto.encryption-password'")
			.contains("not the login password")
			.doesNotContain("hunter2");
	}

	@Test
	void securityProviderThatIsNotThere(CapturedOutput output) {
		fail(NeedsNodes.class, "--dracoon.base-url=https://dracoon.example.com", "--dracoon.auth.access-token=token",
				"--dracoon.crypto.provider=Conscrypt");
		assertThat(output).contains("There is no security provider 'Conscrypt': choose 'auto', 'jdk', or one of SUN")
			.contains("Remove it to use the fastest provider that works");
	}

	@Test
	void unreachableServer(CapturedOutput output) {
		int port;
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			port = emulator.port();
		}
		fail(CallsAtStart.class, "--dracoon.base-url=http://127.0.0.1:" + port, "--dracoon.auth.client-id=app",
				"--dracoon.auth.username=service", "--dracoon.auth.password=hunter2");
		assertThat(output).contains("Check 'dracoon.base-url'").doesNotContain("hunter2");
	}

	private static String[] account(DracoonEmulator emulator, String... args) {
		List<String> all = new ArrayList<>(
				List.of("--dracoon.base-url=" + emulator.baseUrl(), "--dracoon.auth.client-id=dracoon-emulator",
						"--dracoon.auth.client-secret=dracoon-emulator", "--dracoon.auth.username=admin"));
		all.addAll(List.of(args));
		return all.toArray(new String[0]);
	}

	private static void fail(Class<?> configuration, String... args) {
		SpringApplication application = new SpringApplication(configuration);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> application.run(args));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class NeedsNodes {

		@Bean
		String user(DracoonNodes nodes) {
			return nodes.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class NeedsProblemHandler {

		@Bean
		String user(ServletProblemHandler problems) {
			return problems.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ReadsAtStart {

		@Bean
		String text(@Value("dracoon:/Projects/welcome.html") Resource resource) throws IOException {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Empty {

	}

	record Needs(Object bean) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class CallsAtStart {

		@Bean
		ApplicationRunner caller(Dracoon dracoon) {
			return (args) -> dracoon.account().ping().block();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class UnlocksAtStart {

		@Bean
		ApplicationRunner unlocker(DracoonCrypto crypto) {
			return (args) -> crypto.unlock().block();
		}

	}

}
