// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import io.dracoonspring.Dracoon;

/** Runs applications in a separate process, without Spring Security. */
public final class ApplicationProcess {

	private ApplicationProcess() {
	}

	/**
	 * Starts two applications, one after the other, and prints the signed-in account of
	 * each.
	 * @param args none
	 */
	public static void main(String[] args) {
		System.out.println("absent=" + !ClassUtils.isPresent("org.springframework.security.core.Authentication", null));
		start(WebApplicationType.SERVLET);
		start(WebApplicationType.REACTIVE);
	}

	private static void start(WebApplicationType type) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class).web(type)
			.properties("server.port=0", "spring.docker.compose.enabled=false", "dracoon.emulator.enabled=true",
					"dracoon.emulator.username=alice")
			.run()) {
			System.out.println(type + ": " + context.getBean(Dracoon.class).account().get().block().userName());
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
