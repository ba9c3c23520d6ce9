// SPDX-License-Identifier: Apache-2.0

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
	 * Looks at the value of a property.
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
	 * Looks at the value of a property.
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
