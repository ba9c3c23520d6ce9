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
