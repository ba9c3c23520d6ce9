// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * Refuses property values with an unresolved placeholder. Spring Boot would use such a
 * value unchanged, and the client could send it to a server as a password.
 */
final class Placeholders {

	private final Environment environment;

	Placeholders(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Checks the value of a property.
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
	 * Checks the value of a property.
	 * @param property the property
	 * @throws InvalidDracoonPropertyException if it contains a placeholder without a
	 * value
	 */
	void requireResolved(ConfigurationProperty property) {
		// check only strings, because Spring Boot resolves placeholders only in strings.
		// A value from a file of a config tree is no string, and may have any content
		if (property.getValue() instanceof String text && !isResolvable(text)) {
			throw new InvalidDracoonPropertyException(property.getName().toString(),
					"contains a placeholder ${...} without a value",
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
			// drop the exception, because its message repeats the value
			return false;
		}
	}

}
