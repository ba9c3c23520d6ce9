/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.system.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the S3 storage; schema {@code S3ConfigUpdateRequest} of the API. What is
 * {@code null} stays as it is, also the keys.
 *
 * @param bucketUrl the URL of the bucket, with its name as part of the host; the name
 * must not contain a dot
 * @param accessKey the id of the access key
 * @param secretKey the secret key
 * @param region the region
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record S3ConfigUpdateRequest(@Nullable String bucketUrl, @Nullable String accessKey, @Nullable String secretKey,
		@Nullable String region) {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static S3ConfigUpdateRequest of() {
		return new S3ConfigUpdateRequest(null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code bucketUrl}.
	 * @param bucketUrl the URL of the bucket, with its name as part of the host; the name
	 * must not contain a dot
	 * @return the copy
	 */
	public S3ConfigUpdateRequest withBucketUrl(String bucketUrl) {
		return new S3ConfigUpdateRequest(bucketUrl, this.accessKey, this.secretKey, this.region);
	}

	/**
	 * Return a copy with another value of {@code accessKey}.
	 * @param accessKey the id of the access key
	 * @return the copy
	 */
	public S3ConfigUpdateRequest withAccessKey(String accessKey) {
		return new S3ConfigUpdateRequest(this.bucketUrl, accessKey, this.secretKey, this.region);
	}

	/**
	 * Return a copy with another value of {@code secretKey}.
	 * @param secretKey the secret key
	 * @return the copy
	 */
	public S3ConfigUpdateRequest withSecretKey(String secretKey) {
		return new S3ConfigUpdateRequest(this.bucketUrl, this.accessKey, secretKey, this.region);
	}

	/**
	 * Return a copy with another value of {@code region}.
	 * @param region the region
	 * @return the copy
	 */
	public S3ConfigUpdateRequest withRegion(String region) {
		return new S3ConfigUpdateRequest(this.bucketUrl, this.accessKey, this.secretKey, region);
	}

	@Override
	public String toString() {
		return "S3ConfigUpdateRequest[bucketUrl=" + this.bucketUrl + ", region=" + this.region + "]";
	}

}
