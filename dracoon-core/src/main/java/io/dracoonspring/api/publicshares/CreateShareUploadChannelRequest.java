// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.Secret;

/**
 * An upload channel to be opened through an upload share; schema {@code
 * CreateShareUploadChannelRequest} of the API.
 *
 * @param name the name of the file; a name that is taken gets a number
 * @param size the length in bytes, if it is known; lets the server check quotas at once
 * @param password the password of a protected share
 * @param directS3Upload whether the parts are sent straight to the S3 storage, since 4.15
 * @param timestampCreation when the file was created where it comes from, since 4.22
 * @param timestampModification when the content was last changed where it comes from,
 * since 4.22
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateShareUploadChannelRequest(String name, @Nullable Long size, @Nullable Secret password,
		@Nullable Boolean directS3Upload, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) implements CreateShareUploadChannelRequestBuilder.With {

	public CreateShareUploadChannelRequest {
		NodeNames.check(name);
	}

	/**
	 * Creates a request with what is required; everything else keeps the server's
	 * default.
	 * @param name the name of the file; a name that is taken gets a number
	 * @return the request
	 */
	public static CreateShareUploadChannelRequest of(String name) {
		return CreateShareUploadChannelRequestBuilder.builder().name(name).build();
	}

}
