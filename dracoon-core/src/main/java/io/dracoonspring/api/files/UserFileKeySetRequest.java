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

package io.dracoonspring.api.files;

import org.springframework.util.Assert;

import io.dracoonspring.api.FileKey;

/**
 * The key of one file for one user; schema {@code UserFileKeySetRequest} of the API.
 *
 * @param userId the id of the user
 * @param fileId the id of the file
 * @param fileKey the file key, encrypted for that user
 */
public record UserFileKeySetRequest(Long userId, Long fileId, FileKey fileKey) {

	public UserFileKeySetRequest {
		Assert.notNull(userId, "'userId' must not be null");
		Assert.notNull(fileId, "'fileId' must not be null");
		Assert.notNull(fileKey, "'fileKey' must not be null");
	}

}
