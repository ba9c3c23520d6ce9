/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.bulk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The application of all hosts. The profile says what a host does: {@code manager} or
 * {@code worker}.
 */
@SpringBootApplication
@EnableScheduling
public class BulkApplication {

	/**
	 * Starts the application. A manager ends with its job, well if everything has
	 * arrived; a worker works until it is stopped.
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
