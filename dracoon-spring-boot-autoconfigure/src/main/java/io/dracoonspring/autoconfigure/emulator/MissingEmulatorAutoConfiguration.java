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

package io.dracoonspring.autoconfigure.emulator;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that stops an application which asks for an emulator that is not
 * there, before it calls the server that "dracoon.base-url" names instead.
 */
@AutoConfiguration
@ConditionalOnMissingClass("io.dracoonspring.emulator.DracoonEmulator")
@ConditionalOnBooleanProperty("dracoon.emulator.enabled")
public final class MissingEmulatorAutoConfiguration {

	private MissingEmulatorAutoConfiguration() {
	}

	@Bean
	static BeanFactoryPostProcessor dracoonEmulatorRequirement() {
		return (beanFactory) -> {
			throw new InvalidDracoonPropertyException("dracoon.emulator.enabled",
					"is 'true', but the emulator is not on the class path",
					"Add the dependency 'io.dracoonspring:dracoon-emulator' (for Maven with the scope 'runtime' or "
							+ "'test'), or remove the property to connect to the server that 'dracoon.base-url' names.");
		};
	}

}
