// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.List;
import java.util.Map;

/**
 * A name with a value; schema {@code KeyValueEntry} of the API.
 *
 * @param key the name
 * @param value the value
 */
public record KeyValueEntry(String key, String value) {

	/**
	 * Creates entries from names and values, in the order of the map.
	 * @param values the values by their names
	 * @return the entries, unmodifiable
	 */
	public static List<KeyValueEntry> listOf(Map<String, String> values) {
		return values.entrySet().stream().map((entry) -> new KeyValueEntry(entry.getKey(), entry.getValue())).toList();
	}

}
