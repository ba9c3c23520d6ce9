// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.startup;

import java.lang.management.ManagementFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Runs an empty web application. It prints the milliseconds from the start of the JVM
 * until the application was ready, and the number of its beans. Then it stops.
 */
@SpringBootApplication
public class ProbeApplication {

	/**
	 * Starts the application and stops it when it is ready.
	 * @param args arguments for Spring Boot
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(ProbeApplication.class);
		application.addListeners((ApplicationListener<ApplicationReadyEvent>) (event) -> {
			long elapsed = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
			System.out.println("ready after " + elapsed + " ms with "
					+ event.getApplicationContext().getBeanDefinitionCount() + " beans");
		});
		application.run(args).close();
	}

}
