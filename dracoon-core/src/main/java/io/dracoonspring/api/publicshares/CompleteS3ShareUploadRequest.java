// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.UserFileKey;
import io.dracoonspring.api.uploads.S3FileUploadPart;

/**
 * Completes an upload through a share after the storage has received all parts; schema
 * {@code CompleteS3ShareUploadRequest} of the API.
 *
 * @param parts all parts in ascending order
 * @param userFileKeyList the file key, encrypted for each of the public keys of the
 * share; required if the share is encrypted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CompleteS3ShareUploadRequest(List<S3FileUploadPart> parts,
		@Nullable List<UserFileKey> userFileKeyList) implements CompleteS3ShareUploadRequestBuilder.With {

	public CompleteS3ShareUploadRequest {
		Assert.notEmpty(parts, "'parts' must not be empty");
		parts = List.copyOf(parts);
		userFileKeyList = (userFileKeyList != null) ? List.copyOf(userFileKeyList) : null;
	}

	/**
	 * Creates a request for a share that is not encrypted.
	 * @param parts all parts in ascending order
	 * @return the request
	 */
	public static CompleteS3ShareUploadRequest of(List<S3FileUploadPart> parts) {
		return new CompleteS3ShareUploadRequest(parts, null);
	}

}
