// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Prints a property of its configuration, and ends. */
public final class MessageApplication {

	private MessageApplication() {
	}

	/**
	 * Starts the application.
	 * @param args the arguments
	 */
	public static void main(String[] args) {
		try (ConfigurableApplicationContext context = ConfigServer.run(args)) {
			Environment environment = context.getEnvironment();
			System.out.println("message: " + environment.getProperty("message"));
			System.out.println("checks: " + context.getBean(ConfigFilesWatch.class).isRunning());
		}
	}

}
