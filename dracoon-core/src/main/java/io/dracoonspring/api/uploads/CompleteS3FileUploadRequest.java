// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.ResolutionStrategy;

/**
 * Completes an upload whose parts are in the storage; schema
 * {@code CompleteS3FileUploadRequest} of the API.
 *
 * @param parts all parts in ascending order
 * @param resolutionStrategy the action if a node with the same name exists
 * @param keepShareLinks whether download shares of an overwritten file point to the new
 * file; only together with {@code OVERWRITE}
 * @param fileName the final name, if it differs from the name in the channel
 * @param fileKey the file key, encrypted for the uploading user; required in encrypted
 * rooms, forbidden elsewhere
 * @param isPrioritisedVirusScan whether the server scans this file for malware before
 * other files; DRACOON Cloud only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CompleteS3FileUploadRequest(List<S3FileUploadPart> parts, ResolutionStrategy resolutionStrategy,
		@Nullable Boolean keepShareLinks, @Nullable String fileName, @Nullable FileKey fileKey,
		@Nullable Boolean isPrioritisedVirusScan) implements CompleteS3FileUploadRequestBuilder.With {

	public CompleteS3FileUploadRequest {
		Assert.notEmpty(parts, "'parts' must not be empty");
		parts = List.copyOf(parts);
		Assert.notNull(resolutionStrategy, "'resolutionStrategy' must not be null");
		if (fileName != null) {
			NodeNames.check(fileName);
		}
	}

	/**
	 * Creates a request with the required values. The upload fails on a name conflict.
	 * All other values keep the server's default.
	 * @param parts all parts in ascending order
	 * @return the request
	 */
	public static CompleteS3FileUploadRequest of(List<S3FileUploadPart> parts) {
		return CompleteS3FileUploadRequestBuilder.builder()
			.parts(parts)
			.resolutionStrategy(ResolutionStrategy.FAIL)
			.build();
	}

}
