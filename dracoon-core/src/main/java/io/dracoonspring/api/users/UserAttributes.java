// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.util.List;
import java.util.Map;

import org.springframework.util.Assert;

import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.internal.WireLists;

/**
 * Values that administrators attached to a user; schema {@code UserAttributes} of the
 * API.
 *
 * @param items the entries
 */
public record UserAttributes(List<KeyValueEntry> items) {

	public UserAttributes {
		items = WireLists.copyOf(items);
	}

	/**
	 * Creates attributes from names and values, in the order of the map.
	 * @param attributes the names, made of letters without accents, digits, {@code _} and
	 * {@code -}, with their values
	 * @return the attributes
	 */
	public static UserAttributes of(Map<String, String> attributes) {
		Assert.notEmpty(attributes, "'attributes' must not be empty");
		return new UserAttributes(KeyValueEntry.listOf(attributes));
	}

}
