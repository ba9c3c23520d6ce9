// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Reads the names of the clients under {@code dracoon.clients}. This type is not for
 * applications.
 */
public final class DracoonClientNames {

	private DracoonClientNames() {
	}

	/**
	 * Returns the names of the clients that properties configure.
	 * @param environment has the properties
	 * @return the names in alphabetical order
	 * @throws InvalidDracoonPropertyException if no client can have one of the names
	 */
	public static Set<String> of(Environment environment) {
		Map<String, String> names = new LinkedHashMap<>();
		Binder.get(environment)
			.bind(ClientName.CLIENTS, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet()
			.forEach((name) -> names.merge(name.replace("-", ""), ClientName.of(name).text(),
					DracoonClientNames::withDashes));
		return new TreeSet<>(names.values());
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
