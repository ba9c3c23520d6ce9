// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import java.util.List;
import java.util.Map;

import org.springframework.util.Assert;

import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.internal.WireLists;

/**
 * Values that are attached to a customer; schema {@code CustomerAttributes} of the API.
 *
 * @param items the entries
 */
public record CustomerAttributes(List<KeyValueEntry> items) {

	public CustomerAttributes {
		items = WireLists.copyOf(items);
	}

	/**
	 * Creates attributes from names and values, in the order of the map.
	 * @param attributes the names, made of letters without accents, digits, {@code _} and
	 * {@code -}, with their values
	 * @return the attributes
	 */
	public static CustomerAttributes of(Map<String, String> attributes) {
		Assert.notEmpty(attributes, "'attributes' must not be empty");
		return new CustomerAttributes(KeyValueEntry.listOf(attributes));
	}

}
