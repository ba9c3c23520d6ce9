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

package io.dracoonspring.benchmarks.startup;

import java.lang.management.ManagementFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * A web application without anything of its own. It says how many milliseconds passed
 * from the start of the JVM until it was ready, and how many beans it has, and stops.
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
