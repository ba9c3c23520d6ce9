// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.springframework.util.Assert;

/**
 * A file key for one user; schema {@code UserFileKey} of the API.
 *
 * @param userId the id of the user
 * @param fileKey the file key, encrypted for the user
 */
public record UserFileKey(long userId, FileKey fileKey) {

	public UserFileKey {
		Assert.notNull(fileKey, "'fileKey' must not be null");
	}

}
