// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.WireValue;

/**
 * A folder to create; schema {@code CreateFolderRequest} of the API.
 *
 * @param parentId the id of the target room or folder
 * @param name the name
 * @param classification the classification, since 4.30
 * @param notes remarks, up to 255 characters
 * @param timestampCreation when the original folder was created, since 4.22
 * @param timestampModification when the original folder was last changed, since 4.22
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateFolderRequest(long parentId, String name, @Nullable Classification classification,
		@Nullable String notes, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) implements CreateFolderRequestBuilder.With {

	public CreateFolderRequest {
		Assert.isTrue(parentId > 0, "'parentId' must be the id of a room or folder");
		NodeNames.check(name);
		WireValue.requireKnown(classification, "classification");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param parentId the id of the target room or folder
	 * @param name the name
	 * @return the request
	 */
	public static CreateFolderRequest of(long parentId, String name) {
		return CreateFolderRequestBuilder.builder().parentId(parentId).name(name).build();
	}

}
