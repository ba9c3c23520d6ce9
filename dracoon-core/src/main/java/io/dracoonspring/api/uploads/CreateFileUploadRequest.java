// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.WireValue;

/**
 * An upload channel to create; schema {@code CreateFileUploadRequest} of the API.
 *
 * @param parentId the id of the target room or folder
 * @param name the name
 * @param size the size of the content in bytes, with which the server checks the quota in
 * advance
 * @param directS3Upload whether the client sends the parts directly to the S3 storage,
 * since 4.15
 * @param classification the classification; the server uses the classification of the
 * room if {@code null}
 * @param expiration when the file expires
 * @param notes remarks, up to 255 characters
 * @param timestampCreation when the original file was created, since 4.22
 * @param timestampModification when the original content was last changed, since 4.22
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateFileUploadRequest(long parentId, String name, @Nullable Long size, @Nullable Boolean directS3Upload,
		@Nullable Classification classification, @Nullable ObjectExpiration expiration, @Nullable String notes,
		@Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) implements CreateFileUploadRequestBuilder.With {

	public CreateFileUploadRequest {
		Assert.isTrue(parentId > 0, "'parentId' must be the id of a room or folder");
		NodeNames.check(name);
		Assert.isTrue(size == null || size >= 0, "'size' must not be negative");
		WireValue.requireKnown(classification, "classification");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param parentId the id of the target room or folder
	 * @param name the name
	 * @return the request
	 */
	public static CreateFileUploadRequest of(long parentId, String name) {
		return CreateFileUploadRequestBuilder.builder().parentId(parentId).name(name).build();
	}

}
