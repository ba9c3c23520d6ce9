// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;

/**
 * The same changes to several download shares; schema
 * {@code UpdateDownloadSharesBulkRequest} of the API. Components that are {@code null}
 * change nothing. {@link ObjectExpiration#never()} removes the expiration, and
 * {@link #withoutMaxDownloads()} removes the limit.
 *
 * @param objectIds the ids of the shares, up to 200
 * @param expiration when the link expires
 * @param maxDownloads the maximum total number of downloads of each share
 * @param resetMaxDownloads whether the limit of downloads is removed
 * @param showCreatorName whether the names of the creator are visible to users of the
 * link
 * @param showCreatorUsername whether the email address of the creator is shown to users
 * of the link
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateDownloadSharesBulkRequest(List<Long> objectIds, @Nullable ObjectExpiration expiration,
		@Nullable Integer maxDownloads, @Nullable Boolean resetMaxDownloads, @Nullable Boolean showCreatorName,
		@Nullable Boolean showCreatorUsername) implements UpdateDownloadSharesBulkRequestBuilder.With {

	public UpdateDownloadSharesBulkRequest {
		Assert.notEmpty(objectIds, "'objectIds' must not be empty");
		objectIds = List.copyOf(objectIds);
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @param objectIds the ids of the shares, up to 200
	 * @return the request
	 */
	public static UpdateDownloadSharesBulkRequest of(List<Long> objectIds) {
		return UpdateDownloadSharesBulkRequestBuilder.builder().objectIds(objectIds).build();
	}

	/**
	 * Returns a copy that removes the limit of downloads.
	 * @return the copy
	 */
	public UpdateDownloadSharesBulkRequest withoutMaxDownloads() {
		return withResetMaxDownloads(true);
	}

}
