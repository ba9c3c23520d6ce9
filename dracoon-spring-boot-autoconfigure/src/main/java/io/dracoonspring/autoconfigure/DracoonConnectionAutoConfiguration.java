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

package io.dracoonspring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.dracoonspring.Dracoon;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the connection to DRACOON that {@code dracoon.base-url} names.
 */
@AutoConfiguration
@ConditionalOnClass(Dracoon.class)
public final class DracoonConnectionAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(DracoonConnectionDetails.class)
	@ConditionalOnRuntimeProperty("dracoon.base-url")
	PropertiesDracoonConnectionDetails dracoonConnectionDetails(Environment environment) {
		new Placeholders(environment).requireResolved("dracoon.base-url");
		return PropertiesDracoonConnectionDetails.of(environment.getProperty("dracoon.base-url"),
				environment.getProperty("dracoon.http.allow-plain-http", Boolean.class, false));
	}

}
