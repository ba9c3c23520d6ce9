// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.springframework.util.Assert;

/**
 * A part that the storage has accepted; schema {@code S3FileUploadPart} of the API.
 *
 * @param partNumber the number of the part, counted from 1
 * @param partEtag the entity tag that the storage returned, without quotes
 */
public record S3FileUploadPart(Integer partNumber, String partEtag) {

	public S3FileUploadPart {
		Assert.notNull(partNumber, "'partNumber' must not be null");
		Assert.isTrue(partNumber > 0, "'partNumber' must be at least 1");
		Assert.hasText(partEtag, "'partEtag' must not be empty");
	}

}
