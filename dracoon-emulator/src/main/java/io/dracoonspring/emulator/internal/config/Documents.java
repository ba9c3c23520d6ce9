// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stores the configurations of Active Directory or OpenID providers as JSON objects,
 * without interpreting them.
 */
public final class Documents {

	private final Map<Integer, Map<String, Object>> byId = new TreeMap<>();

	private int lastId;

	/**
	 * Adds a JSON object under a new id.
	 * @param document the document without its id
	 */
	public int add(Map<String, Object> document) {
		this.byId.put(++this.lastId, Map.copyOf(document));
		return this.lastId;
	}

	/**
	 * Replaces a JSON object.
	 * @param document the document without its id
	 */
	public void replace(int id, Map<String, Object> document) {
		this.byId.put(id, Map.copyOf(document));
	}

	public Optional<Map<String, Object>> find(int id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	public void remove(int id) {
		this.byId.remove(id);
	}

	/**
	 * Returns the ids.
	 * @return the ids, ascending
	 */
	public List<Integer> ids() {
		return List.copyOf(this.byId.keySet());
	}

}
