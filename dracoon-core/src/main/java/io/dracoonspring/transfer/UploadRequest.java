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

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.ResolutionStrategy;

/**
 * What to upload, where to, and how. Start with {@code of} and add what differs from the
 * server's defaults.
 *
 * @param source the file to upload
 * @param parent the room or folder that takes it
 * @param name the name it gets, {@code null} for the name of the source
 * @param resolutionStrategy what to do when the name is taken, {@code null} for the
 * server's default, which is to find a new name
 * @param keepShareLinks whether the download shares of a file that is overwritten move to
 * the new one
 * @param classification the classification, {@code null} for that of the parent
 * @param expiration when the file expires, {@code null} for the server's default
 * @param notes a remark of at most 255 characters, or {@code null}
 * @param keepTimestamps whether the file keeps the times of its creation and modification
 */
public record UploadRequest(Path source, NodeAddress parent, @Nullable String name,
		@Nullable ResolutionStrategy resolutionStrategy, boolean keepShareLinks,
		@Nullable Classification classification, @Nullable ObjectExpiration expiration, @Nullable String notes,
		boolean keepTimestamps) {

	private static final int MAX_NOTES = 255;

	/**
	 * Checks what can be checked without looking at the file or asking the server.
	 */
	public UploadRequest {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(parent, "'parent' must not be null");
		Assert.isTrue(name != null || source.getFileName() != null, "'name' must be given for a source without one");
		Assert.isTrue(!keepShareLinks || resolutionStrategy == ResolutionStrategy.OVERWRITE,
				"'keepShareLinks' needs the resolution strategy OVERWRITE");
		Assert.isTrue(notes == null || notes.length() <= MAX_NOTES,
				"'notes' must not have more than " + MAX_NOTES + " characters");
	}

	/**
	 * Upload a file under its own name.
	 * @param source the file
	 * @param parentId the id of the room or folder that takes it
	 * @return the request
	 */
	public static UploadRequest of(Path source, long parentId) {
		return of(source, NodeAddress.ofId(parentId));
	}

	/**
	 * Upload a file under its own name.
	 * @param source the file
	 * @param parentPath the path of the room or folder that takes it
	 * @return the request
	 */
	public static UploadRequest of(Path source, String parentPath) {
		return of(source, NodeAddress.ofPath(parentPath));
	}

	/**
	 * Upload a file under its own name.
	 * @param source the file
	 * @param parent the room or folder that takes it
	 * @return the request
	 */
	public static UploadRequest of(Path source, NodeAddress parent) {
		return new UploadRequest(source, parent, null, null, false, null, null, null, false);
	}

	/**
	 * Return this request with a name.
	 * @param name the name that the file gets
	 * @return the changed request
	 */
	public UploadRequest withName(String name) {
		return new UploadRequest(this.source, this.parent, name, this.resolutionStrategy, this.keepShareLinks,
				this.classification, this.expiration, this.notes, this.keepTimestamps);
	}

	/**
	 * Return this request with a strategy for names that are taken.
	 * @param resolutionStrategy what to do when the name is taken
	 * @return the changed request
	 */
	public UploadRequest withResolutionStrategy(ResolutionStrategy resolutionStrategy) {
		return new UploadRequest(this.source, this.parent, this.name, resolutionStrategy, this.keepShareLinks,
				this.classification, this.expiration, this.notes, this.keepTimestamps);
	}

	/**
	 * Return this request such that a file of the name is overwritten and its download
	 * shares move to the new file. The ids of the shares change.
	 * @return the changed request
	 */
	public UploadRequest withOverwriteKeepingShareLinks() {
		return new UploadRequest(this.source, this.parent, this.name, ResolutionStrategy.OVERWRITE, true,
				this.classification, this.expiration, this.notes, this.keepTimestamps);
	}

	/**
	 * Return this request with a classification.
	 * @param classification the classification
	 * @return the changed request
	 */
	public UploadRequest withClassification(Classification classification) {
		return new UploadRequest(this.source, this.parent, this.name, this.resolutionStrategy, this.keepShareLinks,
				classification, this.expiration, this.notes, this.keepTimestamps);
	}

	/**
	 * Return this request with an expiration.
	 * @param expiration when the file expires
	 * @return the changed request
	 */
	public UploadRequest withExpiration(ObjectExpiration expiration) {
		return new UploadRequest(this.source, this.parent, this.name, this.resolutionStrategy, this.keepShareLinks,
				this.classification, expiration, this.notes, this.keepTimestamps);
	}

	/**
	 * Return this request with a remark.
	 * @param notes at most 255 characters
	 * @return the changed request
	 */
	public UploadRequest withNotes(String notes) {
		return new UploadRequest(this.source, this.parent, this.name, this.resolutionStrategy, this.keepShareLinks,
				this.classification, this.expiration, notes, this.keepTimestamps);
	}

	/**
	 * Return this request such that the file keeps the times of its creation and
	 * modification.
	 * @param keepTimestamps whether it keeps them
	 * @return the changed request
	 */
	public UploadRequest withKeepTimestamps(boolean keepTimestamps) {
		return new UploadRequest(this.source, this.parent, this.name, this.resolutionStrategy, this.keepShareLinks,
				this.classification, this.expiration, this.notes, keepTimestamps);
	}

	/**
	 * Return the name that the file gets.
	 * @return the given name or that of the source
	 */
	public String targetName() {
		return (this.name != null) ? this.name : String.valueOf(this.source.getFileName());
	}

}
