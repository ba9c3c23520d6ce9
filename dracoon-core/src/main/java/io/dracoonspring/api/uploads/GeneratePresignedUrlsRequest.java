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

package io.dracoonspring.api.uploads;

import org.springframework.util.Assert;

/**
 * A range of parts for which URLs are wanted; schema {@code
 * GeneratePresignedUrlsRequest} of the API. All parts of the range have the same size.
 *
 * @param size the exact size of each of the parts in bytes; at least 5 MiB except for the
 * last part
 * @param firstPartNumber the number of the first part, counted from 1
 * @param lastPartNumber the number of the last part, inclusive
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
