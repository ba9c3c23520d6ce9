// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.List;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * Refuses application-wide properties below a named client. Spring Boot would ignore them
 * without a message.
 */
final class ApplicationWideProperties {

	private static final List<String> PROPERTIES = List.of("dracoon.verify-on-startup",
			"dracoon.verify-on-startup-timeout", "dracoon.config", "dracoon.crypto.key-distribution",
			"dracoon.emulator", "dracoon.events", "dracoon.resource", "dracoon.scan", "dracoon.web", "dracoon.batch",
			"dracoon.clients");

	private ApplicationWideProperties() {
	}

	/**
	 * Checks the properties of a client.
	 * @param client the client
	 * @param environment the properties
	 * @throws InvalidDracoonPropertyException if an application-wide property is set
	 */
	static void refuse(ClientName client, Environment environment) {
		for (String property : PROPERTIES) {
			ConfigurationPropertyName name = ConfigurationPropertyName.of(client.property(property));
			for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
				if (source.getConfigurationProperty(name) != null
						|| source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
					throw new InvalidDracoonPropertyException(name.toString(), "is not a property of a single client",
							"Remove it, or set '" + property + "' for the whole application.");
				}
			}
		}
	}

}
