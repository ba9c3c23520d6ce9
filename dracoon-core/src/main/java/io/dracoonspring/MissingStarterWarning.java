// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Warns that the starter is missing if a Spring Boot application sets properties of a
 * client, but has no client. Without this warning, Boot would only advise to define the
 * beans that are missing.
 */
class MissingStarterWarning implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Logger logger = LoggerFactory.getLogger(MissingStarterWarning.class);

	private static final String AUTO_CONFIGURATION = "io.dracoonspring.autoconfigure.DracoonAutoConfiguration";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (!ClassUtils.isPresent(AUTO_CONFIGURATION, context.getClassLoader())) {
			// wait for the bean definitions, because the application may define the
			// client itself
			context.addBeanFactoryPostProcessor((beanFactory) -> check(context.getEnvironment(), beanFactory));
		}
	}

	private static void check(Environment environment, ListableBeanFactory beanFactory) {
		if (beanFactory.getBeanNamesForType(Dracoon.class, true, false).length == 0) {
			Stream.of("dracoon.base-url", "dracoon.emulator.enabled")
				.filter(environment::containsProperty)
				.findFirst()
				.ifPresent((property) -> logger
					.warn("'{}' has no effect, because 'dracoon-core' has no auto-configuration: add the dependency "
							+ "'io.dracoonspring:dracoon-spring-boot-starter'", property));
		}
	}

}
