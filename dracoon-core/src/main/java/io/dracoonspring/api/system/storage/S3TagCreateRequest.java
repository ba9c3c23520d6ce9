// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * A new tag for objects in the S3 storage; schema {@code S3TagCreateRequest} of the API.
 *
 * @param key the key, up to 128 characters, case-sensitive
 * @param value the value, up to 256 characters, case-sensitive
 * @param isMandatory whether every object has the tag; at most 20 tags can be mandatory;
 * false by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record S3TagCreateRequest(String key, String value,
		@Nullable Boolean isMandatory) implements S3TagCreateRequestBuilder.With {

	public S3TagCreateRequest {
		Assert.hasText(key, "'key' must not be empty");
		Assert.hasText(value, "'value' must not be empty");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param key the key, up to 128 characters, case-sensitive
	 * @param value the value, up to 256 characters, case-sensitive
	 * @return the request
	 */
	public static S3TagCreateRequest of(String key, String value) {
		return new S3TagCreateRequest(key, value, null);
	}

}
