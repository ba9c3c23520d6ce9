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

package io.dracoonspring.api.provisioning;

import java.util.List;
import java.util.Map;

import org.springframework.util.Assert;

import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.WireLists;

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
	 * Create attributes from names and values, in the order of the map.
	 * @param attributes the names, made of letters without accents, digits, {@code _} and
	 * {@code -}, with their values
	 * @return the attributes
	 */
	public static CustomerAttributes of(Map<String, String> attributes) {
		Assert.notEmpty(attributes, "'attributes' must not be empty");
		return new CustomerAttributes(KeyValueEntry.listOf(attributes));
	}

}
