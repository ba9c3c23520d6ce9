// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.util.List;
import java.util.Map;

import org.springframework.util.Assert;

import io.dracoonspring.api.KeyValueEntry;

/**
 * Values to store in the user's profile; schema {@code ProfileAttributesRequest} of the
 * API.
 *
 * @param items the values; each key at most once
 */
public record ProfileAttributesRequest(List<KeyValueEntry> items) {

	public ProfileAttributesRequest {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

	/**
	 * Creates a request for values by their keys.
	 * @param attributes the values, of up to 4096 characters; keys are up to 255 letters,
	 * digits, hyphens and underscores, and case does not matter
	 * @return the request
	 */
	public static ProfileAttributesRequest of(Map<String, String> attributes) {
		return new ProfileAttributesRequest(KeyValueEntry.listOf(attributes));
	}

}
