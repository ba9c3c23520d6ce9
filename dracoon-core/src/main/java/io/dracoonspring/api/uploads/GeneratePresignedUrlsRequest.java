// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.springframework.util.Assert;

/**
 * A range of parts to request URLs for; schema {@code GeneratePresignedUrlsRequest} of
 * the API. All parts of the range have the same size.
 *
 * @param size the exact size of each of the parts in bytes; at least 5 MiB, unless the
 * range is only the last part of the file
 * @param firstPartNumber the number of the first part of the range, counted from 1
 * @param lastPartNumber the number of the last part of the range, inclusive
 */
public record GeneratePresignedUrlsRequest(Long size, Integer firstPartNumber, Integer lastPartNumber) {

	public GeneratePresignedUrlsRequest {
		Assert.notNull(size, "'size' must not be null");
		Assert.isTrue(size >= 0, "'size' must not be negative");
		Assert.notNull(firstPartNumber, "'firstPartNumber' must not be null");
		Assert.isTrue(firstPartNumber > 0, "'firstPartNumber' must be at least 1");
		Assert.notNull(lastPartNumber, "'lastPartNumber' must not be null");
		Assert.isTrue(lastPartNumber >= firstPartNumber, "'lastPartNumber' must not be less than 'firstPartNumber'");
	}

}
