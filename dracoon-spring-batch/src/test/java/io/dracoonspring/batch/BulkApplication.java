// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Is an application with only the jobs. */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
public class BulkApplication {

	/**
	 * Runs the application. A worker runs until it is stopped.
	 * @param args its properties
	 */
	public static void main(String[] args) {
		ConfigurableApplicationContext context = SpringApplication.run(BulkApplication.class, args);
		if (!"worker".equals(context.getEnvironment().getProperty("dracoon.batch.role"))) {
			System.exit(SpringApplication.exit(context));
		}
	}

}
