// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ResolutionStrategy;

/**
 * Versions to restore from the recycle bin; schema {@code RestoreDeletedNodesRequest} of
 * the API.
 *
 * @param deletedNodeIds the ids of the versions
 * @param parentId the id of the target room or folder, {@code null} for the room or
 * folder from which the versions were deleted
 * @param resolutionStrategy the action if a node with the same name exists
 * @param keepShareLinks whether download shares of an overwritten file point to the
 * restored file; only together with {@code OVERWRITE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record RestoreDeletedNodesRequest(List<Long> deletedNodeIds, @Nullable Long parentId,
		ResolutionStrategy resolutionStrategy,
		@Nullable Boolean keepShareLinks) implements RestoreDeletedNodesRequestBuilder.With {

	public RestoreDeletedNodesRequest {
		Assert.notEmpty(deletedNodeIds, "'deletedNodeIds' must not be empty");
		deletedNodeIds = List.copyOf(deletedNodeIds);
		Assert.notNull(resolutionStrategy, "'resolutionStrategy' must not be null");
	}

	/**
	 * Creates a request with the required values. The request fails on a name conflict.
	 * All other values keep the server's default.
	 * @param deletedNodeIds the ids of the versions
	 * @return the request
	 */
	public static RestoreDeletedNodesRequest of(List<Long> deletedNodeIds) {
		return new RestoreDeletedNodesRequest(deletedNodeIds, null, ResolutionStrategy.FAIL, null);
	}

}
