// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * Reads the names of the clients under {@code dracoon.clients}. This type is not for
 * applications.
 */
public final class DracoonClientNames {

	private static final ConfigurationPropertyName CLIENTS = ConfigurationPropertyName.of(ClientName.CLIENTS);

	private DracoonClientNames() {
	}

	/**
	 * Returns the names of the clients that properties configure.
	 * @param environment the environment with the properties
	 * @return the names in alphabetical order
	 * @throws InvalidDracoonPropertyException if no client can have one of the names
	 */
	public static Set<String> of(Environment environment) {
		if (!mayHaveNames(environment)) {
			return Set.of();
		}
		Map<String, String> names = new LinkedHashMap<>();
		Binder.get(environment)
			.bind(CLIENTS, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet()
			.forEach((name) -> names.merge(name.replace("-", ""), ClientName.of(name).text(),
					DracoonClientNames::withDashes));
		return new TreeSet<>(names.values());
	}

	// saves the time for binding a map, because most applications have no named client
	private static boolean mayHaveNames(Environment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.getConfigurationProperty(CLIENTS) != null
					|| source.containsDescendantOf(CLIENTS) != ConfigurationPropertyState.ABSENT) {
				return true;
			}
		}
		return false;
	}

	// Environment variables cannot contain dashes. Therefore DRACOON_CLIENTS_ARCHIVEEU
	// is the client 'archive-eu' if another source of properties has this name
	private static String withDashes(String first, String second) {
		if (first.contains("-") && second.contains("-") && !first.equals(second)) {
			throw new InvalidDracoonPropertyException(ClientName.CLIENTS + "." + second,
					"differs from 'dracoon.clients." + first + "' only in its dashes", "Write the name in one way.");
		}
		return first.contains("-") ? first : second;
	}

}
