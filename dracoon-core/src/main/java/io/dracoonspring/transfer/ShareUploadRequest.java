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

package io.dracoonspring.transfer;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.publicshares.PublicShareLink;

/**
 * What to upload to a share.
 *
 * @param link the link of the share, a secret
 * @param password its password, {@code null} if it has none
 * @param source where the content comes from
 * @param name the name it gets, {@code null} for the name of the source
 * @param keepTimestamps whether the file keeps the times of the source, as far as that
 * knows them
 * @param requireEncryption whether nothing is sent unless it is encrypted on the client,
 * whatever the server says about the share
 * @param requireVerification whether the upload fails with the reason {@code UNVERIFIED}
 * if it cannot be proven that the server has what was sent; the file exists then
 */
public record ShareUploadRequest(PublicShareLink link, @Nullable String password, UploadSource source,
		@Nullable String name, boolean keepTimestamps, boolean requireEncryption, boolean requireVerification) {

	/**
	 * Checks what can be checked without looking at the source or asking the server.
	 */
	public ShareUploadRequest {
		Assert.notNull(link, "'link' must not be null");
		Assert.isTrue(link.kind() == PublicShareLink.Kind.UPLOAD, "'link' must be that of an upload share");
		Assert.isTrue(password == null || !password.isEmpty(), "'password' must not be empty");
		Assert.notNull(source, "'source' must not be null");
		Assert.isTrue(name != null || source.name() != null, "'name' must be given for a source without one");
	}

	/**
	 * Upload a file under its own name to a share without a password.
	 * @param link the link of the share as people know it, in the present or the former
	 * form
	 * @param file the file
	 * @return the request
	 * @throws IllegalArgumentException if it is no link of an upload share; the message
	 * does not repeat it
	 */
	public static ShareUploadRequest of(String link, Path file) {
		return new ShareUploadRequest(PublicShareLink.of(link), null, UploadSource.of(file), null, false, false, false);
	}

	/**
	 * Upload any content to a share without a password.
	 * @param link the link of the share as people know it, in the present or the former
	 * form
	 * @param source where the content comes from
	 * @param name the name that the file gets
	 * @return the request
	 * @throws IllegalArgumentException if it is no link of an upload share; the message
	 * does not repeat it
	 */
	public static ShareUploadRequest of(String link, UploadSource source, String name) {
		return new ShareUploadRequest(PublicShareLink.of(link), null, source, name, false, false, false);
	}

	/**
	 * Return this request with a password.
	 * @param password the password of the share
	 * @return the changed request
	 */
	public ShareUploadRequest withPassword(@Nullable String password) {
		return new ShareUploadRequest(this.link, password, this.source, this.name, this.keepTimestamps,
				this.requireEncryption, this.requireVerification);
	}

	/**
	 * Return this request such that the file keeps the times of its creation and
	 * modification.
	 * @param keepTimestamps whether it keeps them
	 * @return the changed request
	 */
	public ShareUploadRequest withKeepTimestamps(boolean keepTimestamps) {
		return new ShareUploadRequest(this.link, this.password, this.source, this.name, keepTimestamps,
				this.requireEncryption, this.requireVerification);
	}

	/**
	 * Return this request such that it insists or does not insist on encryption.
	 * @param requireEncryption whether nothing is sent unless it is encrypted on the
	 * client, whatever the server says about the share
	 * @return the changed request
	 */
	public ShareUploadRequest withRequireEncryption(boolean requireEncryption) {
		return new ShareUploadRequest(this.link, this.password, this.source, this.name, this.keepTimestamps,
				requireEncryption, this.requireVerification);
	}

	/**
	 * Return this request such that it insists or does not insist on verification.
	 * @param requireVerification whether the upload fails if it cannot be proven that the
	 * server has what was sent
	 * @return the changed request
	 */
	public ShareUploadRequest withRequireVerification(boolean requireVerification) {
		return new ShareUploadRequest(this.link, this.password, this.source, this.name, this.keepTimestamps,
				this.requireEncryption, requireVerification);
	}

	/**
	 * Return the name that the file gets unless it is taken.
	 * @return the given name or that of the source
	 */
	public String targetName() {
		return (this.name != null) ? this.name : String.valueOf(this.source.name());
	}

	@Override
	public String toString() {
		return "ShareUploadRequest[source=" + this.source + ", name=" + this.name + "]";
	}

}
