// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.List;
import java.util.Map;

import org.springframework.util.Assert;

import io.dracoonspring.api.KeyValueEntry;

/**
 * Values to attach to a node; schema {@code NodeAttributes} of the API.
 *
 * @param items the values, up to 200; each key at most once, regardless of case
 */
public record NodeAttributes(List<KeyValueEntry> items) {

	public NodeAttributes {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

	/**
	 * Creates attributes from keys and values, in the order of the map.
	 * @param attributes the values by their keys. A value has up to 4096 characters. A
	 * key has up to 255 characters: letters without accents, digits, {@code _} and
	 * {@code -}
	 * @return the attributes
	 */
	public static NodeAttributes of(Map<String, String> attributes) {
		return new NodeAttributes(KeyValueEntry.listOf(attributes));
	}

}
