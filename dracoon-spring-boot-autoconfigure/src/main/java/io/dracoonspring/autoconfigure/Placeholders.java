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

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * Refuses values of properties in which a placeholder stayed as it is. Spring Boot would
 * pass them on, and a server would be asked to accept them as a password.
 */
final class Placeholders {

	private final Environment environment;

	Placeholders(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Look at the value of a property.
	 * @param name the name of the property
	 * @throws InvalidDracoonPropertyException if it contains a placeholder without a
	 * value
	 */
	void requireResolved(String name) {
		ConfigurationPropertyName parsed = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(parsed);
			if (property != null) {
				requireResolved(property);
				return;
			}
		}
	}

	/**
	 * Look at the value of a property.
	 * @param property the property
	 * @throws InvalidDracoonPropertyException if it contains a placeholder without a
	 * value
	 */
	void requireResolved(ConfigurationProperty property) {
		// placeholders are only resolved in strings: files of a config tree may contain
		// anything
		if (property.getValue() instanceof String text && !isResolvable(text)) {
			throw new InvalidDracoonPropertyException(property.getName().toString(),
					"contains a placeholder ${...} that nothing gives a value to",
					"Set the environment variable or property that the placeholder names. If '${' is a part of the "
							+ "value itself, write '\\${'.");
		}
	}

	private boolean isResolvable(String text) {
		try {
			this.environment.resolveRequiredPlaceholders(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			// its message repeats the value
			return false;
		}
	}

}
