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

package io.dracoonspring.emulator.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Parts of the configuration that are kept as they were given, by their ids.
 */
public final class Documents {

	private final Map<Integer, Map<String, Object>> byId = new TreeMap<>();

	private int lastId;

	/**
	 * Keep a document.
	 * @param document the document without its id
	 */
	public int add(Map<String, Object> document) {
		this.byId.put(++this.lastId, Map.copyOf(document));
		return this.lastId;
	}

	/**
	 * Replace a document.
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
	 * Return the ids.
	 * @return the ids, ascending
	 */
	public List<Integer> ids() {
		return List.copyOf(this.byId.keySet());
	}

}
