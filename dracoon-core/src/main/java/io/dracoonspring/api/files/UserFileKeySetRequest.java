// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import org.springframework.util.Assert;

import io.dracoonspring.api.FileKey;

/**
 * The key of one file for one user or rescue key; schema {@code UserFileKeySetRequest} of
 * the API.
 *
 * @param userId the id of the user, or the negative id of a rescue key
 * @param fileId the id of the file
 * @param fileKey the file key, encrypted for that user or rescue key
 */
public record UserFileKeySetRequest(long userId, long fileId, FileKey fileKey) {

	public UserFileKeySetRequest {
		Assert.notNull(fileKey, "'fileKey' must not be null");
	}

}
