// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the warning about misspelt properties at the start of an application. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownPropertyCheckTests {

	private static final String WARNING = "Unknown properties";

	@ParameterizedTest
	@CsvSource({ "dracoon.base-ulr, dracoon.base-url", "dracoon.bsae-url, dracoon.base-url",
			"dracoon.auth.passwort, dracoon.auth.password", "dracoon.http.readtimeouts, dracoon.http.read-timeout",
			"dracoon.clients.archive-eu.base-ulr, dracoon.clients.archive-eu.base-url" })
	void misspeltPropertyIsNamedWithASimilarOneButWithoutItsValue(String given, String meant, CapturedOutput output) {
		start(Map.of(), "--" + given + "=confidential");
		assertThat(output).contains(WARNING, "'" + given + "'", "did you mean '" + meant + "'?")
			.doesNotContain("confidential");
	}

	@Test
	void allUnknownPropertiesAreInOneLine(CapturedOutput output) {
		start(Map.of(), "--dracoon.base-ulr=x", "--dracoon.unlike.anything.else=y");
		assertThat(output.toString().lines().filter((line) -> line.contains(WARNING))).singleElement()
			.asString()
			.contains("'dracoon.base-ulr'", "'dracoon.unlike.anything.else'");
	}

	@Test
	void misspeltEnvironmentVariableIsNamed(CapturedOutput output) {
		start(Map.of("DRACOON_AUTH_PASSWORT", "confidential"));
		assertThat(output).contains(WARNING, "DRACOON_AUTH_PASSWORT", "did you mean 'dracoon.auth.password'?")
			.doesNotContain("confidential");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DRACOON_BACKUP_DIRECTORY", "DRACOON_PASSWORD", "DRACOON_CLIENT_SECRET",
			"DRACOON_REFRESH_TOKEN", "DRACOON_ENCRYPTION_PASSWORD", "DRACOON_WEBHOOK_SECRET" })
	void environmentVariableThatNoPropertyResemblesIsNotNamed(String variable, CapturedOutput output) {
		start(Map.of(variable, "x"));
		assertThat(output).doesNotContain(WARNING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon.base-url", "dracoon.baseUrl", "dracoon.http.storage-hosts[0]",
			"dracoon.clients.archive.auth.username", "dracooning.base-ulr", "management.health.dracoon.enabled" })
	void knownPropertyIsNotNamed(String property, CapturedOutput output) {
		start(Map.of(), "--" + property + "=x");
		assertThat(output).doesNotContain(WARNING);
	}

	@Test
	void knownEnvironmentVariableIsNotNamed(CapturedOutput output) {
		start(Map.of("DRACOON_BASEURL", "x", "DRACOON_AUTH_REFRESHTOKEN", "y", "DRACOON_HTTP_STORAGEHOSTS_0", "z"));
		assertThat(output).doesNotContain(WARNING);
	}

	private static void start(Map<String, Object> environment, String... arguments) {
		StandardEnvironment own = new StandardEnvironment();
		own.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
		SpringApplication application = new SpringApplication(Nothing.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setEnvironment(own);
		application.run(arguments).close();
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
