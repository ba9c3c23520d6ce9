// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ResolutionStrategy;

/**
 * Files and folders to move, all of the same parent; schema {@code MoveNodesRequest} of
 * the API.
 *
 * @param items the entries
 * @param keepShareLinks whether download shares of an overwritten file point to the new
 * file; only together with {@code OVERWRITE}
 * @param resolutionStrategy the action if a node with the same name exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record MoveNodesRequest(List<MoveNode> items, @Nullable Boolean keepShareLinks,
		ResolutionStrategy resolutionStrategy) implements MoveNodesRequestBuilder.With {

	public MoveNodesRequest {
		Assert.notEmpty(items, "'items' must not be empty");
		items = List.copyOf(items);
		Assert.notNull(resolutionStrategy, "'resolutionStrategy' must not be null");
	}

	/**
	 * Creates a request with the required values. The request fails on a name conflict.
	 * All other values keep the server's default.
	 * @param items the entries
	 * @return the request
	 */
	public static MoveNodesRequest of(List<MoveNode> items) {
		return new MoveNodesRequest(items, null, ResolutionStrategy.FAIL);
	}

	/**
	 * Creates a request for nodes that keep their names. The request fails on a name
	 * conflict.
	 * @param ids the ids of the nodes
	 * @return the request
	 */
	public static MoveNodesRequest ofIds(List<Long> ids) {
		return of(ids.stream().map((id) -> new MoveNode(id, null, null, null)).toList());
	}

}
