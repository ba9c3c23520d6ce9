// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.autoconfigure.SeparateProcess;
import io.dracoonspring.web.reactive.ReactiveFileServing;
import io.dracoonspring.web.servlet.ServletFileServing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Checks what a person reads when files are served by an application of another kind. */
@ExtendWith(OutputCaptureExtension.class)
class MissingFileServingTests {

	private static final Pattern SERVLET = Pattern.compile(".*/(spring-webmvc|jakarta.servlet-api|tomcat|"
			+ "spring-boot-webmvc|spring-boot-servlet|spring-boot-tomcat|spring-boot-starter-webmvc)[^/]*\\.jar");

	@Test
	void servletServingOutsideOfTheWeb(CapturedOutput output) {
		fail(ServesForServlets.class, WebApplicationType.NONE);
		assertThat(output)
			.contains("APPLICATION FAILED TO START",
					"'io.dracoonspring.web.servlet.ServletFileServing' is needed, but only servlet applications have",
					"'org.springframework.boot:spring-boot-starter-webmvc'", "inject 'ReactiveFileServing' instead")
			.doesNotContain("Consider defining a bean");
	}

	@Test
	void reactiveServingInAServletApplication(CapturedOutput output) {
		fail(ServesReactively.class, WebApplicationType.SERVLET);
		assertThat(output)
			.contains("APPLICATION FAILED TO START",
					"'io.dracoonspring.web.reactive.ReactiveFileServing' is needed, but only reactive web applications",
					"inject 'ServletFileServing' instead")
			.doesNotContain("Consider defining a bean");
	}

	@Test
	void missingAddressIsNamedFirst(CapturedOutput output) {
		SpringApplication application = new SpringApplication(ServesForServlets.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(application::run);
		assertThat(output).contains("'dracoon.base-url' is not set").doesNotContain("only servlet applications");
	}

	@Test
	void springMvcIsNotThere(@TempDir Path directory) throws Exception {
		SeparateProcess process = SeparateProcess.run(WithoutWebProcess.class, SERVLET, directory);
		assertThat(process.output())
			.contains("APPLICATION FAILED TO START", "needs Spring MVC, which is not on the class path",
					"'io.dracoonspring.web.servlet.ServletFileServing' is for servlet applications only",
					"'org.springframework.boot:spring-boot-starter-webmvc'")
			.doesNotContain("Application run failed");
		assertThat(process.exitCode()).isNotZero();
	}

	private static void fail(Class<?> configuration, WebApplicationType type) {
		SpringApplication application = new SpringApplication(configuration);
		application.setWebApplicationType(type);
		assertThatException().isThrownBy(() -> application.run("--dracoon.base-url=https://dracoon.example.com",
				"--dracoon.auth.access-token=token", "--server.port=0"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ServesForServlets {

		@Bean
		Object files(ServletFileServing serving) {
			return serving;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ServesReactively {

		@Bean
		Object files(ReactiveFileServing serving) {
			return serving;
		}

	}

}
