// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.Secret;

/**
 * An upload channel to open through an upload share; schema
 * {@code CreateShareUploadChannelRequest} of the API.
 *
 * @param name the name of the file; the server adds a number on a name conflict
 * @param size the length in bytes, if it is known, so that the server can check quotas in
 * advance
 * @param password the password of a protected share
 * @param directS3Upload whether the client sends the parts directly to the S3 storage,
 * since 4.15
 * @param timestampCreation when the original file was created, since 4.22
 * @param timestampModification when the original content was last changed, since 4.22
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
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param name the name of the file; the server adds a number on a name conflict
	 * @return the request
	 */
	public static CreateShareUploadChannelRequest of(String name) {
		return CreateShareUploadChannelRequestBuilder.builder().name(name).build();
	}

}
