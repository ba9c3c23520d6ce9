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

package io.dracoonspring.api.nodes;

import java.util.List;
import java.util.Map;

import org.springframework.util.Assert;

import io.dracoonspring.api.KeyValueEntry;

/**
 * Values that are to be attached to a node; schema {@code NodeAttributes} of the API.
 *
 * @param items the values, up to 200; each key at most once, in whichever case
 */
public record NodeAttributes(List<KeyValueEntry> items) {

	public NodeAttributes {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

	/**
	 * Create attributes from keys and values, in the order of the map.
	 * @param attributes the values, of up to 4096 characters, by keys of up to 255
	 * letters without accents, digits, {@code _} and {@code -}
	 * @return the attributes
	 */
	public static NodeAttributes of(Map<String, String> attributes) {
		return new NodeAttributes(KeyValueEntry.listOf(attributes));
	}

}
