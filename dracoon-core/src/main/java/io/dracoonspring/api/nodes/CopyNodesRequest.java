// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ResolutionStrategy;

/**
 * Files and folders to copy, all of the same parent; schema {@code CopyNodesRequest} of
 * the API.
 *
 * @param items the entries
 * @param keepShareLinks whether download shares of an overwritten file point to the new
 * file; only together with {@code OVERWRITE}
 * @param resolutionStrategy the action if a node with the same name exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CopyNodesRequest(List<CopyNode> items, @Nullable Boolean keepShareLinks,
		ResolutionStrategy resolutionStrategy) implements CopyNodesRequestBuilder.With {

	public CopyNodesRequest {
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
	public static CopyNodesRequest of(List<CopyNode> items) {
		return new CopyNodesRequest(items, null, ResolutionStrategy.FAIL);
	}

	/**
	 * Creates a request for nodes that keep their names. The request fails on a name
	 * conflict.
	 * @param ids the ids of the nodes
	 * @return the request
	 */
	public static CopyNodesRequest ofIds(List<Long> ids) {
		return of(ids.stream().map((id) -> new CopyNode(id, null, null, null)).toList());
	}

}
