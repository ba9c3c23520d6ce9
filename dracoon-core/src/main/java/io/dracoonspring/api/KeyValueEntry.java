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
	 * Create entries from names and values, in the order of the map.
	 * @param values the values by their names
	 * @return the entries, unmodifiable
	 */
	public static List<KeyValueEntry> listOf(Map<String, String> values) {
		return values.entrySet().stream().map((entry) -> new KeyValueEntry(entry.getKey(), entry.getValue())).toList();
	}

}
