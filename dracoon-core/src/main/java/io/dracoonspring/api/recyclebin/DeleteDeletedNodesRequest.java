// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Versions to delete permanently; schema {@code DeleteDeletedNodesRequest} of the API.
 *
 * @param deletedNodeIds the ids of the versions
 */
public record DeleteDeletedNodesRequest(List<Long> deletedNodeIds) {

	public DeleteDeletedNodesRequest {
		Assert.notEmpty(deletedNodeIds, "'deletedNodeIds' must not be empty");
		deletedNodeIds = List.copyOf(deletedNodeIds);
	}

}
