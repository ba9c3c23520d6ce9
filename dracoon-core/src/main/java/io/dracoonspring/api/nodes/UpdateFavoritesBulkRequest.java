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

package io.dracoonspring.api.nodes;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Nodes that are to become favourites of the caller or no longer to be such; schema
 * {@code UpdateFavoritesBulkRequest} of the API.
 *
 * @param objectIds the ids of the nodes, up to 200
 * @param isFavorite whether they are to be favourites
 */
public record UpdateFavoritesBulkRequest(List<Long> objectIds, Boolean isFavorite) {

	public UpdateFavoritesBulkRequest {
		Assert.notEmpty(objectIds, "'objectIds' must not be empty");
		objectIds = List.copyOf(objectIds);
		Assert.isTrue(objectIds.size() <= 200, "'objectIds' must not have more than 200 entries");
		Assert.notNull(isFavorite, "'isFavorite' must not be null");
	}

}
