// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Download shares to delete; schema {@code DeleteDownloadSharesRequest} of the API.
 *
 * @param shareIds the ids of the shares
 */
public record DeleteDownloadSharesRequest(List<Long> shareIds) {

	public DeleteDownloadSharesRequest {
		Assert.notEmpty(shareIds, "'shareIds' must not be empty");
		shareIds = List.copyOf(shareIds);
	}

}
