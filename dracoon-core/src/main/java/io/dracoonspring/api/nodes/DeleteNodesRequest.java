// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Nodes to delete, all of the same parent; schema {@code DeleteNodesRequest} of the API.
 *
 * @param nodeIds the ids of the nodes
 */
public record DeleteNodesRequest(List<Long> nodeIds) {

	public DeleteNodesRequest {
		Assert.notEmpty(nodeIds, "'nodeIds' must not be empty");
		nodeIds = List.copyOf(nodeIds);
	}

}
