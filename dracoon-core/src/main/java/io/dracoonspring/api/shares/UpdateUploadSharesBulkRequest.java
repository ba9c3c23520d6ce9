// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;

/**
 * The same changes to several upload shares; schema {@code UpdateUploadSharesBulkRequest}
 * of the API. Components that are {@code null} change nothing.
 * {@link ObjectExpiration#never()} removes the expiration. {@link #withoutMaxSlots()},
 * {@link #withoutMaxSize()} and {@link #withoutFilesExpiryPeriod()} remove the value in
 * their name.
 *
 * @param objectIds the ids of the shares, up to 200
 * @param expiration when the link expires
 * @param filesExpiryPeriod the days after which uploaded files expire
 * @param resetFilesExpiryPeriod whether {@code filesExpiryPeriod} is removed
 * @param maxSlots the maximum number of uploaded files
 * @param resetMaxSlots whether the limit of files is removed
 * @param maxSize the maximum total size of uploaded files in bytes
 * @param resetMaxSize whether the limit of bytes is removed
 * @param showUploadedFiles whether users of the link see the uploaded files
 * @param showCreatorName whether the names of the creator are shown to users of the link
 * @param showCreatorUsername whether the email address of the creator is shown to users
 * of the link
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateUploadSharesBulkRequest(List<Long> objectIds, @Nullable ObjectExpiration expiration,
		@Nullable Integer filesExpiryPeriod, @Nullable Boolean resetFilesExpiryPeriod, @Nullable Integer maxSlots,
		@Nullable Boolean resetMaxSlots, @Nullable Long maxSize, @Nullable Boolean resetMaxSize,
		@Nullable Boolean showUploadedFiles, @Nullable Boolean showCreatorName,
		@Nullable Boolean showCreatorUsername) implements UpdateUploadSharesBulkRequestBuilder.With {

	public UpdateUploadSharesBulkRequest {
		Assert.notEmpty(objectIds, "'objectIds' must not be empty");
		objectIds = List.copyOf(objectIds);
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @param objectIds the ids of the shares, up to 200
	 * @return the request
	 */
	public static UpdateUploadSharesBulkRequest of(List<Long> objectIds) {
		return UpdateUploadSharesBulkRequestBuilder.builder().objectIds(objectIds).build();
	}

	/**
	 * Returns a copy that removes the limit of files.
	 * @return the copy
	 */
	public UpdateUploadSharesBulkRequest withoutMaxSlots() {
		return withResetMaxSlots(true);
	}

	/**
	 * Returns a copy that removes the limit of the total size.
	 * @return the copy
	 */
	public UpdateUploadSharesBulkRequest withoutMaxSize() {
		return withResetMaxSize(true);
	}

	/**
	 * Returns a copy that removes the expiration of future uploads.
	 * @return the copy
	 */
	public UpdateUploadSharesBulkRequest withoutFilesExpiryPeriod() {
		return withResetFilesExpiryPeriod(true);
	}

}
