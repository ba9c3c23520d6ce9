// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.web.servlet.ServletFileServing;

/** Runs an application that serves files, although the class path lacks Spring MVC. */
public final class WithoutWebProcess {

	private WithoutWebProcess() {
	}

	/**
	 * Starts the application.
	 * @param args none
	 */
	public static void main(String[] args) {
		new SpringApplicationBuilder(Application.class)
			.properties("dracoon.base-url=https://dracoon.example.com", "dracoon.auth.access-token=token",
					"spring.docker.compose.enabled=false")
			.run();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Files files(ServletFileServing serving) {
			return new Files(serving);
		}

	}

	record Files(Object serving) {

	}

}
