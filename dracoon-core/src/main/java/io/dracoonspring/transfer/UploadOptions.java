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
import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.ResolutionStrategy;

/**
 * How content is to be stored. Start with {@link #defaults()} and add what differs.
 *
 * @param resolutionStrategy what to do when the name is taken, {@code null} for the
 * server's default, which is to find a new name
 * @param keepShareLinks whether the download shares of a file that is overwritten move to
 * the new one; needs {@code OVERWRITE}
 * @param classification the classification, {@code null} for that of the parent
 * @param expiration when the file expires, {@code null} for the server's default
 * @param notes a remark of at most 255 characters, or {@code null}
 * @param keepTimestamps whether the file keeps the times of the source, as far as that
 * knows them
 * @param timestampCreation when the content was created, {@code null} to leave that to
 * {@code keepTimestamps}
 * @param timestampModification when the content was last changed, {@code null} to leave
 * that to {@code keepTimestamps}
 * @param createFolders whether folders are created that are missing in the path of the
 * parent; rooms are not
 * @param prioritisedVirusScan whether the scan for malware comes before that of other
 * files, where the server knows that; without effect where content goes through the
 * server
 * @param tokenFile where the state of the upload is kept, so that it can be resumed after
 * a crash, or {@code null}
 * @param requireEncryption whether nothing is sent unless it is encrypted on the client,
 * whatever the server says about the target
 * @param requireVerification whether the upload fails with the reason {@code UNVERIFIED}
 * if it cannot be proven that the server has what was sent; the file exists then
 */
public record UploadOptions(@Nullable ResolutionStrategy resolutionStrategy, boolean keepShareLinks,
		@Nullable Classification classification, @Nullable ObjectExpiration expiration, @Nullable String notes,
		boolean keepTimestamps, @Nullable Instant timestampCreation, @Nullable Instant timestampModification,
		boolean createFolders, boolean prioritisedVirusScan, @Nullable Path tokenFile, boolean requireEncryption,
		boolean requireVerification) {

	private static final int MAX_NOTES = 255;

	private static final UploadOptions DEFAULTS = new UploadOptions(null, false, null, null, null, false, null, null,
			false, false, null, false, false);

	/**
	 * Checks the values.
	 */
	public UploadOptions {
		Assert.isTrue(!keepShareLinks || resolutionStrategy == ResolutionStrategy.OVERWRITE,
				"'keepShareLinks' needs the resolution strategy OVERWRITE");
		Assert.isTrue(notes == null || notes.length() <= MAX_NOTES,
				"'notes' must not have more than " + MAX_NOTES + " characters");
	}

	/**
	 * Leave everything to the server.
	 * @return the defaults
	 */
	public static UploadOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return these options such that a file of the name is overwritten and its download
	 * shares move to the new file. The ids of the shares change.
	 * @return the changed options
	 */
	public UploadOptions withOverwriteKeepingShareLinks() {
		return with((draft) -> {
			draft.resolutionStrategy = ResolutionStrategy.OVERWRITE;
			draft.keepShareLinks = true;
		});
	}

	/**
	 * Return a copy with another value of {@code resolutionStrategy}.
	 * @param resolutionStrategy what to do when the name is taken, {@code null} for the
	 * server's default, which is to find a new name
	 * @return the changed options
	 */
	public UploadOptions withResolutionStrategy(@Nullable ResolutionStrategy resolutionStrategy) {
		return with((draft) -> {
			draft.resolutionStrategy = resolutionStrategy;
			draft.keepShareLinks = false;
		});
	}

	/**
	 * Return a copy with another value of {@code classification}.
	 * @param classification the classification, {@code null} for that of the parent
	 * @return the changed options
	 */
	public UploadOptions withClassification(@Nullable Classification classification) {
		return with((draft) -> draft.classification = classification);
	}

	/**
	 * Return a copy with another value of {@code expiration}.
	 * @param expiration when the file expires, {@code null} for the server's default
	 * @return the changed options
	 */
	public UploadOptions withExpiration(@Nullable ObjectExpiration expiration) {
		return with((draft) -> draft.expiration = expiration);
	}

	/**
	 * Return a copy with another value of {@code notes}.
	 * @param notes a remark of at most 255 characters, or {@code null}
	 * @return the changed options
	 */
	public UploadOptions withNotes(@Nullable String notes) {
		return with((draft) -> draft.notes = notes);
	}

	/**
	 * Return a copy with another value of {@code keepTimestamps}.
	 * @param keepTimestamps whether the file keeps the times of the source, as far as
	 * that knows them
	 * @return the changed options
	 */
	public UploadOptions withKeepTimestamps(boolean keepTimestamps) {
		return with((draft) -> draft.keepTimestamps = keepTimestamps);
	}

	/**
	 * Return a copy with another value of {@code timestampCreation}.
	 * @param timestampCreation when the content was created, {@code null} to leave that
	 * to {@code keepTimestamps}
	 * @return the changed options
	 */
	public UploadOptions withTimestampCreation(@Nullable Instant timestampCreation) {
		return with((draft) -> draft.timestampCreation = timestampCreation);
	}

	/**
	 * Return a copy with another value of {@code timestampModification}.
	 * @param timestampModification when the content was last changed, {@code null} to
	 * leave that to {@code keepTimestamps}
	 * @return the changed options
	 */
	public UploadOptions withTimestampModification(@Nullable Instant timestampModification) {
		return with((draft) -> draft.timestampModification = timestampModification);
	}

	/**
	 * Return a copy with another value of {@code createFolders}.
	 * @param createFolders whether folders are created that are missing in the path of
	 * the parent; rooms are not
	 * @return the changed options
	 */
	public UploadOptions withCreateFolders(boolean createFolders) {
		return with((draft) -> draft.createFolders = createFolders);
	}

	/**
	 * Return a copy with another value of {@code prioritisedVirusScan}.
	 * @param prioritisedVirusScan whether the scan for malware comes before that of other
	 * files, where the server knows that; without effect where content goes through the
	 * server
	 * @return the changed options
	 */
	public UploadOptions withPrioritisedVirusScan(boolean prioritisedVirusScan) {
		return with((draft) -> draft.prioritisedVirusScan = prioritisedVirusScan);
	}

	/**
	 * Return a copy with another value of {@code tokenFile}. One transfer at a time works
	 * with a token file: a second one fails with
	 * {@link io.dracoonspring.api.DracoonTransferException.Reason#IN_USE}.
	 * @param tokenFile where the state of the upload is kept, so that it can be resumed
	 * after a crash, or {@code null}
	 * @return the changed options
	 */
	public UploadOptions withTokenFile(@Nullable Path tokenFile) {
		return with((draft) -> draft.tokenFile = tokenFile);
	}

	/**
	 * Return a copy with another value of {@code requireEncryption}.
	 * @param requireEncryption whether nothing is sent unless it is encrypted on the
	 * client, whatever the server says about the target
	 * @return the changed options
	 */
	public UploadOptions withRequireEncryption(boolean requireEncryption) {
		return with((draft) -> draft.requireEncryption = requireEncryption);
	}

	/**
	 * Return a copy with another value of {@code requireVerification}.
	 * @param requireVerification whether the upload fails if it cannot be proven that the
	 * server has what was sent
	 * @return the changed options
	 */
	public UploadOptions withRequireVerification(boolean requireVerification) {
		return with((draft) -> draft.requireVerification = requireVerification);
	}

	private UploadOptions with(Consumer<Draft> change) {
		Draft draft = new Draft(this);
		change.accept(draft);
		return draft.finished();
	}

	/**
	 * The values of a copy that is about to be made, so that a change names what it
	 * changes only.
	 */
	private static final class Draft {

		private @Nullable ResolutionStrategy resolutionStrategy;

		private boolean keepShareLinks;

		private @Nullable Classification classification;

		private @Nullable ObjectExpiration expiration;

		private @Nullable String notes;

		private boolean keepTimestamps;

		private @Nullable Instant timestampCreation;

		private @Nullable Instant timestampModification;

		private boolean createFolders;

		private boolean prioritisedVirusScan;

		private @Nullable Path tokenFile;

		private boolean requireEncryption;

		private boolean requireVerification;

		private Draft(UploadOptions origin) {
			this.resolutionStrategy = origin.resolutionStrategy;
			this.keepShareLinks = origin.keepShareLinks;
			this.classification = origin.classification;
			this.expiration = origin.expiration;
			this.notes = origin.notes;
			this.keepTimestamps = origin.keepTimestamps;
			this.timestampCreation = origin.timestampCreation;
			this.timestampModification = origin.timestampModification;
			this.createFolders = origin.createFolders;
			this.prioritisedVirusScan = origin.prioritisedVirusScan;
			this.tokenFile = origin.tokenFile;
			this.requireEncryption = origin.requireEncryption;
			this.requireVerification = origin.requireVerification;
		}

		private UploadOptions finished() {
			return new UploadOptions(this.resolutionStrategy, this.keepShareLinks, this.classification, this.expiration,
					this.notes, this.keepTimestamps, this.timestampCreation, this.timestampModification,
					this.createFolders, this.prioritisedVirusScan, this.tokenFile, this.requireEncryption,
					this.requireVerification);
		}

	}

}
