// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.UserFileKeyList;

/**
 * Completes an upload whose content the client sent to the server instead of directly to
 * the S3 storage; schema {@code CompleteUploadRequest} of the API. The client sends this
 * request to the upload URL of the channel.
 *
 * @param resolutionStrategy the action if a node with the same name exists
 * @param keepShareLinks whether download shares of an overwritten file point to the new
 * file; only together with {@code OVERWRITE}
 * @param fileName the final name, if it differs from the name in the channel
 * @param fileKey the file key, encrypted for the uploading user; required in encrypted
 * rooms, forbidden elsewhere
 * @param userFileKeyList the file key, encrypted for further users
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CompleteUploadRequest(ResolutionStrategy resolutionStrategy, @Nullable Boolean keepShareLinks,
		@Nullable String fileName, @Nullable FileKey fileKey,
		@Nullable UserFileKeyList userFileKeyList) implements CompleteUploadRequestBuilder.With {

	public CompleteUploadRequest {
		Assert.notNull(resolutionStrategy, "'resolutionStrategy' must not be null");
		if (fileName != null) {
			NodeNames.check(fileName);
		}
	}

	/**
	 * Creates a request that fails on a name conflict. All other values keep the server's
	 * default.
	 * @return the request
	 */
	public static CompleteUploadRequest of() {
		return CompleteUploadRequestBuilder.builder().resolutionStrategy(ResolutionStrategy.FAIL).build();
	}

}
