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

package io.dracoonspring.batch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * An application that has nothing but the jobs.
 */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
public class BulkApplication {

	/**
	 * Run the application; a worker runs until it is ended.
	 * @param args its properties
	 */
	public static void main(String[] args) {
		ConfigurableApplicationContext context = SpringApplication.run(BulkApplication.class, args);
		if (!"worker".equals(context.getEnvironment().getProperty("dracoon.batch.role"))) {
			System.exit(SpringApplication.exit(context));
		}
	}

}
