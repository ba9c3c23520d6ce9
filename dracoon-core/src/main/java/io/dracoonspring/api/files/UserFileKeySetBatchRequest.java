// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import java.util.List;

import org.springframework.util.Assert;

/**
 * File keys to store for users; schema {@code UserFileKeySetBatchRequest} of the API.
 *
 * @param items the keys
 */
public record UserFileKeySetBatchRequest(List<UserFileKeySetRequest> items) {

	public UserFileKeySetBatchRequest {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
	}

}
