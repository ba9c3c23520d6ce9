// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Nodes to add to the favourites of the caller or to remove from them; schema
 * {@code UpdateFavoritesBulkRequest} of the API.
 *
 * @param objectIds the ids of the nodes, up to 200
 * @param isFavorite whether they become favourites
 */
public record UpdateFavoritesBulkRequest(List<Long> objectIds, Boolean isFavorite) {

	public UpdateFavoritesBulkRequest {
		Assert.notEmpty(objectIds, "'objectIds' must not be empty");
		objectIds = List.copyOf(objectIds);
		Assert.isTrue(objectIds.size() <= 200, "'objectIds' must not have more than 200 entries");
		Assert.notNull(isFavorite, "'isFavorite' must not be null");
	}

}
