// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * Changes to the S3 storage; schema {@code S3ConfigUpdateRequest} of the API. Components
 * that are {@code null}, including the keys, change nothing.
 *
 * @param bucketUrl the URL of the bucket, with the name of the bucket as part of the
 * host; this name must not contain a dot
 * @param accessKey the id of the access key
 * @param secretKey the secret key
 * @param region the S3 region of the bucket
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record S3ConfigUpdateRequest(@Nullable String bucketUrl, @Nullable Secret accessKey, @Nullable Secret secretKey,
		@Nullable String region) implements S3ConfigUpdateRequestBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static S3ConfigUpdateRequest of() {
		return new S3ConfigUpdateRequest(null, null, null, null);
	}

}
