// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.bulk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Runs the same application on each host. The profile selects the role of the host:
 * {@code manager} or {@code worker}.
 */
@SpringBootApplication
@EnableScheduling
public class BulkApplication {

	/**
	 * Starts the application. A manager ends when its job ends, with exit code 0 if all
	 * files have been transferred. A worker works until it is stopped.
	 * @param args properties, and the parameters of the job such as
	 * {@code source=file:/data/archive}
	 */
	public static void main(String[] args) {
		ConfigurableApplicationContext context = SpringApplication.run(BulkApplication.class, args);
		if (!context.getEnvironment().acceptsProfiles(Profiles.of("worker"))) {
			System.exit(SpringApplication.exit(context));
		}
	}

}
