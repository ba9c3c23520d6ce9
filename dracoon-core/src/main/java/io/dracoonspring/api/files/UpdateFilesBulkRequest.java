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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.WireValue;

/**
 * The same changes to several files; schema {@code UpdateFilesBulkRequest} of the API.
 * What is {@code null} stays as it is.
 *
 * @param objectIds the ids of the files, at most 200
 * @param classification how confidential it is
 * @param expiration when the file expires
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateFilesBulkRequest(List<Long> objectIds, @Nullable Classification classification,
		@Nullable ObjectExpiration expiration) {

	public UpdateFilesBulkRequest {
		Assert.notEmpty(objectIds, "'objectIds' must not be empty");
		objectIds = List.copyOf(objectIds);
		WireValue.requireKnown(classification, "classification");
	}

}
