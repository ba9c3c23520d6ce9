// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(EmulatorImage.DockerCondition.class)
class DracoonDockerComposeIT {

	@TempDir
	Path directory;

	@Test
	void connectsToTheServiceThatComposeRuns() throws IOException {
		Path file = Files.writeString(this.directory.resolve("compose.yaml"), """
				services:
				  dracoon:
				    image: '%s'
				    ports:
				      - '127.0.0.1::8080'
				""".formatted(EmulatorImage.NAME));
		try (ConfigurableApplicationContext context = run(file)) {
			assertThat(context.getBean(DracoonConnectionDetails.class).getBaseUrl().toString())
				.startsWith("http://127.0.0.1:");
			assertThat(context.getBean(DracoonAccount.class).get().block().userName()).isEqualTo("admin");
		}
	}

	@Test
	void trustsTheServiceByTheLabelOfAnSslBundle() throws IOException {
		// give access to the user in the container, too
		Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwxrwxrwx"));
		Path file = Files.writeString(this.directory.resolve("compose.yaml"), """
				services:
				  dracoon:
				    image: '%s'
				    command: [--tls, --ca-file=/ca/emulator-ca.pem]
				    volumes: ['%s:/ca']
				    labels:
				      org.springframework.boot.sslbundle.pem.truststore.certificate: '%s/emulator-ca.pem'
				    ports:
				      - '127.0.0.1::8080'
				""".formatted(EmulatorImage.NAME, this.directory, this.directory));
		try (ConfigurableApplicationContext context = run(file)) {
			assertThat(context.getBean(DracoonConnectionDetails.class).getBaseUrl().toString())
				.startsWith("https://127.0.0.1:");
			assertThat(context.getBean(DracoonAccount.class).get().block().userName()).isEqualTo("admin");
		}
	}

	private static ConfigurableApplicationContext run(Path file) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.docker.compose.file=" + file, "spring.docker.compose.skip.in-tests=false",
					"spring.docker.compose.stop.command=down", "dracoon.base-url=https://dracoon.example.com")
			.run();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
