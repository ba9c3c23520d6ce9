// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;

/**
 * The same changes to several upload shares; schema {@code
 * UpdateUploadSharesBulkRequest} of the API. What is {@code null} stays as it is; an
 * expiration ends with {@link ObjectExpiration#never()}, limits with
 * {@link #withoutMaxSlots()}, {@link #withoutMaxSize()} and
 * {@link #withoutFilesExpiryPeriod()}.
 *
 * @param objectIds the ids of the shares, up to 200
 * @param expiration when the link stops working
 * @param filesExpiryPeriod after how many days files that come through it expire
 * @param resetFilesExpiryPeriod whether files no longer expire
 * @param maxSlots how many files may come through it
 * @param resetMaxSlots whether the limit of files is removed
 * @param maxSize the most bytes that may come through it in total
 * @param resetMaxSize whether the limit of bytes is removed
 * @param showUploadedFiles whether those who use the link see what has been uploaded
 * @param showCreatorName whether the names of the creator are shown to those who use the
 * link
 * @param showCreatorUsername whether the email address of the creator is shown to those
 * who use the link
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
	 * Creates a request with what is required; everything else keeps the server's
	 * default.
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
	 * Returns a copy by which files that are uploaded from now on no longer expire by
	 * themselves.
	 * @return the copy
	 */
	public UpdateUploadSharesBulkRequest withoutFilesExpiryPeriod() {
		return withResetFilesExpiryPeriod(true);
	}

}
