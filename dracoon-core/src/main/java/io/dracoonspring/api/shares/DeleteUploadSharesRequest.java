// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Upload shares to delete; schema {@code DeleteUploadSharesRequest} of the API.
 *
 * @param shareIds the ids of the shares
 */
public record DeleteUploadSharesRequest(List<Long> shareIds) {

	public DeleteUploadSharesRequest {
		Assert.notEmpty(shareIds, "'shareIds' must not be empty");
		shareIds = List.copyOf(shareIds);
	}

}
