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

package io.dracoonspring.api.publicshares;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.NodeNames;

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
public record CreateShareUploadChannelRequest(String name, @Nullable Long size, @Nullable String password,
		@Nullable Boolean directS3Upload, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) {

	public CreateShareUploadChannelRequest {
		NodeNames.check(name);
	}

	/**
	 * Create a request with what is required; everything else keeps the server's default.
	 * @param name the name of the file; a name that is taken gets a number
	 * @return the request
	 */
	public static CreateShareUploadChannelRequest of(String name) {
		return new CreateShareUploadChannelRequest(name, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code size}.
	 * @param size the length in bytes, if it is known; lets the server check quotas at
	 * once
	 * @return the copy
	 */
	public CreateShareUploadChannelRequest withSize(long size) {
		return new CreateShareUploadChannelRequest(this.name, size, this.password, this.directS3Upload,
				this.timestampCreation, this.timestampModification);
	}

	/**
	 * Return a copy with another value of {@code password}.
	 * @param password the password of a protected share
	 * @return the copy
	 */
	public CreateShareUploadChannelRequest withPassword(String password) {
		return new CreateShareUploadChannelRequest(this.name, this.size, password, this.directS3Upload,
				this.timestampCreation, this.timestampModification);
	}

	/**
	 * Return a copy with another value of {@code directS3Upload}.
	 * @param directS3Upload whether the parts are sent straight to the S3 storage, since
	 * 4.15
	 * @return the copy
	 */
	public CreateShareUploadChannelRequest withDirectS3Upload(boolean directS3Upload) {
		return new CreateShareUploadChannelRequest(this.name, this.size, this.password, directS3Upload,
				this.timestampCreation, this.timestampModification);
	}

	/**
	 * Return a copy with another value of {@code timestampCreation}.
	 * @param timestampCreation when the file was created where it comes from, since 4.22
	 * @return the copy
	 */
	public CreateShareUploadChannelRequest withTimestampCreation(Instant timestampCreation) {
		return new CreateShareUploadChannelRequest(this.name, this.size, this.password, this.directS3Upload,
				timestampCreation, this.timestampModification);
	}

	/**
	 * Return a copy with another value of {@code timestampModification}.
	 * @param timestampModification when the content was last changed where it comes from,
	 * since 4.22
	 * @return the copy
	 */
	public CreateShareUploadChannelRequest withTimestampModification(Instant timestampModification) {
		return new CreateShareUploadChannelRequest(this.name, this.size, this.password, this.directS3Upload,
				this.timestampCreation, timestampModification);
	}

	@Override
	public String toString() {
		return "CreateShareUploadChannelRequest[name=" + this.name + ", size=" + this.size + ", directS3Upload="
				+ this.directS3Upload + ", timestampCreation=" + this.timestampCreation + ", timestampModification="
				+ this.timestampModification + "]";
	}

}
