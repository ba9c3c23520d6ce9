// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.emulator;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that fails the start if the application enables an emulator that is
 * missing from the class path. Without this check the application would call the server
 * at "dracoon.base-url".
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
