// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.List;

import org.springframework.util.Assert;

/**
 * File keys for several users; schema {@code UserFileKeyList} of the API.
 *
 * @param items the entries
 */
public record UserFileKeyList(List<UserFileKey> items) {

	public UserFileKeyList {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

}
