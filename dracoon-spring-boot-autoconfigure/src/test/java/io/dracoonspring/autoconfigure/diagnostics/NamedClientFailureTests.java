// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Checks what a person reads when a named client is configured wrongly. */
@ExtendWith(OutputCaptureExtension.class)
class NamedClientFailureTests {

	private static final String ADDRESS = "base-url=https://archive.example.com";

	private static final String TOKEN = "auth.access-token=hunter2";

	@Test
	void missingBaseUrl(CapturedOutput output) {
		fail(Empty.class, TOKEN);
		assertThat(output).contains("The property 'dracoon.clients.archive.base-url' is not set")
			.contains("Set 'dracoon.clients.archive.base-url' to the address of your DRACOON");
	}

	@Test
	void missingCredentials(CapturedOutput output) {
		fail(Empty.class, ADDRESS, "auth.client-id=app");
		assertThat(output).contains("The property 'dracoon.clients.archive.auth.username' is not set")
			.contains("'dracoon.clients.archive.auth.refresh-token'")
			.doesNotContain("'dracoon.auth.");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			transfer.chunk-size,          1MB,    is out of range
			http.pool.max-connections,    0,      is out of range
			http.ssl.bundle,              none,   names an SSL bundle that does not exist
			crypto.provider,              none,   cannot be used
			retry.deadline,               0s,     is out of range
			auth.mode,                    user,   'is ''user'', which is possible for one client only'
			crypto.encryption-password,   ${NO},  contains a placeholder
			auth.password,                ${NO},  contains a placeholder
			http.proxy.password,          ${NO},  contains a placeholder
			""")
	void unusableValue(String property, String value, String problem, CapturedOutput output) {
		List<String> properties = new ArrayList<>(List.of(ADDRESS, property + "=" + value));
		if (property.startsWith("auth.")) {
			properties.addAll(List.of("auth.client-id=app", "auth.username=a"));
		}
		else {
			properties.add(TOKEN);
		}
		fail(Empty.class, properties.toArray(String[]::new));
		assertThat(output).contains("The property 'dracoon.clients.archive." + property + "' " + problem);
	}

	@Test
	void valueOfAnotherType(CapturedOutput output) {
		fail(Empty.class, ADDRESS, TOKEN, "retry.max-retries=many");
		assertThat(output).contains("dracoon.clients.archive.retry.max-retries");
	}

	@Test
	void strictSecurity(CapturedOutput output) {
		fail(Empty.class, ADDRESS, TOKEN, "security=strict");
		assertThat(output).contains("The property 'dracoon.clients.archive.http.storage-hosts' is empty")
			.contains("'dracoon.clients.archive.security=strict'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "verify-on-startup=fail", "crypto.key-distribution.enabled=true", "events.store=memory",
			"emulator.enabled=true", "web.problem-details=true", "clients.other.base-url=https://example.com" })
	void propertyOfTheWholeApplication(String property, CapturedOutput output) {
		fail(Empty.class, ADDRESS, TOKEN, property);
		assertThat(output).contains("The property 'dracoon.clients.archive.")
			.contains("is not a property of a single client")
			.contains("for the whole application");
	}

	@ParameterizedTest
	@ValueSource(strings = { "archive_eu", "1archive", "Archive", "a--b", "ärchive" })
	void nameThatNoClientCanHave(String name, CapturedOutput output) {
		run(Empty.class, "--dracoon.clients[" + name + "].base-url=https://archive.example.com");
		assertThat(output).contains("has a name that no client can have").contains("lower-case letters");
	}

	@Test
	void nameOfTheClientWithoutAName(CapturedOutput output) {
		run(Empty.class, "--dracoon.clients.dracoon.base-url=https://archive.example.com");
		assertThat(output).contains("has the name of the client without one");
	}

	@Test
	void nameInTwoWays(CapturedOutput output) {
		run(Empty.class, "--dracoon.clients.archive-eu.base-url=https://archive.example.com",
				"--dracoon.clients.arch-iveeu.auth.access-token=token");
		assertThat(output).contains("differs from").contains("only in its dashes");
	}

	@Test
	void injectionByTypeNamesTheClients(CapturedOutput output) {
		run(NeedsNodes.class, "--dracoon.clients.archive.base-url=https://archive.example.com",
				"--dracoon.clients.archive.auth.access-token=token",
				"--dracoon.clients.partner.base-url=https://partner.example.com",
				"--dracoon.clients.partner.auth.access-token=token");
		assertThat(output).contains("A bean of type 'io.dracoonspring.api.nodes.DracoonNodes' is needed")
			.contains("The clients are: 'archive', 'partner'")
			.contains("@Qualifier(\"archive\")");
	}

	@Test
	void wrongCredentials(CapturedOutput output) {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			run(Empty.class, "--dracoon.verify-on-startup=fail",
					"--dracoon.clients.archive.base-url=" + emulator.baseUrl(),
					"--dracoon.clients.archive.auth.client-id=dracoon-emulator",
					"--dracoon.clients.archive.auth.client-secret=dracoon-emulator",
					"--dracoon.clients.archive.auth.username=alice", "--dracoon.clients.archive.auth.password=hunter2");
		}
		assertThat(output)
			.contains("Check 'dracoon.clients.archive.auth.username' and 'dracoon.clients.archive.auth.password'")
			.doesNotContain("hunter2");
	}

	@Test
	void refreshTokenAndPasswordAreRefused(CapturedOutput output) {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			run(Empty.class, "--dracoon.verify-on-startup=fail",
					"--dracoon.clients.archive.base-url=" + emulator.baseUrl(),
					"--dracoon.clients.archive.auth.client-id=dracoon-emulator",
					"--dracoon.clients.archive.auth.client-secret=dracoon-emulator",
					"--dracoon.clients.archive.auth.refresh-token=hunter1",
					"--dracoon.clients.archive.auth.username=alice", "--dracoon.clients.archive.auth.password=hunter2");
		}
		assertThat(output.toString().substring(output.toString().indexOf("APPLICATION FAILED TO START")))
			.contains("The refresh token has expired, was already used or was revoked",
					"Set 'dracoon.clients.archive.auth.refresh-token' to a new token",
					"User name or password were refused",
					"Check 'dracoon.clients.archive.auth.username' and 'dracoon.clients.archive.auth.password'")
			.doesNotContain("'dracoon.auth.");
		assertThat(output).doesNotContain("hunter");
	}

	private static void fail(Class<?> application, String... properties) {
		List<String> arguments = new ArrayList<>();
		for (String property : properties) {
			arguments.add("--dracoon.clients.archive." + property);
		}
		run(application, arguments.toArray(String[]::new));
	}

	private static void run(Class<?> configuration, String... arguments) {
		SpringApplication application = new SpringApplication(configuration);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setRegisterShutdownHook(false);
		assertThatException().isThrownBy(() -> application.run(arguments));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Empty {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class NeedsNodes {

		@Bean
		String user(DracoonNodes nodes) {
			return nodes.toString();
		}

	}

}
