// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * A new S3 storage; schema {@code S3ConfigCreateRequest} of the API.
 *
 * @param bucketUrl the URL of the bucket, with the name of the bucket as part of the
 * host; this name must not contain a dot
 * @param accessKey the id of the access key
 * @param secretKey the secret key
 * @param region the S3 region of the bucket
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record S3ConfigCreateRequest(String bucketUrl, Secret accessKey, Secret secretKey,
		@Nullable String region) implements S3ConfigCreateRequestBuilder.With {

	public S3ConfigCreateRequest {
		Assert.hasText(bucketUrl, "'bucketUrl' must not be empty");
		Assert.hasText(Secret.reveal(accessKey), "'accessKey' must not be empty");
		Assert.hasText(Secret.reveal(secretKey), "'secretKey' must not be empty");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param bucketUrl the URL of the bucket, with the name of the bucket as part of the
	 * host; this name must not contain a dot
	 * @param accessKey the id of the access key
	 * @param secretKey the secret key
	 * @return the request
	 */
	public static S3ConfigCreateRequest of(String bucketUrl, Secret accessKey, Secret secretKey) {
		return new S3ConfigCreateRequest(bucketUrl, accessKey, secretKey, null);
	}

}
