// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Holds the options for storing content. Start with {@link #defaults()} and change the
 * options that differ.
 *
 * @param resolutionStrategy the action on a name conflict
 * @param keepShareLinks whether the download shares of a file that is overwritten move to
 * the new file; needs {@code OVERWRITE}
 * @param replaces the id of the only file that the upload may overwrite, {@code null} for
 * any file; needs {@code OVERWRITE}. Immediately before the client creates the file, it
 * checks that the file with this id still has the name. If that file was overwritten,
 * moved or deleted in the meantime, the upload fails with
 * {@link io.dracoonspring.api.DracoonApiException.Conflict}. The server does not check
 * this condition. Therefore a version that is created between the check and the creation
 * is overwritten, and moves to the recycle bin
 * @param classification the classification, {@code null} for that of the parent
 * @param expiration the expiration of the file, {@code null} for the server's default
 * @param notes a remark of at most 255 characters, or {@code null}
 * @param keepTimestamps whether the file gets the times of creation and modification of
 * the source, if these times are known
 * @param timestampCreation the time of the content's creation, {@code null} to let
 * {@code keepTimestamps} decide
 * @param timestampModification the time of the content's last change, {@code null} to let
 * {@code keepTimestamps} decide
 * @param createFolders whether missing folders in the path of the parent are created;
 * missing rooms are not
 * @param prioritisedVirusScan whether the server scans the file for malware before other
 * files, if the server supports priorities. The option has no effect if the content
 * passes through the DRACOON server instead of going directly to an object storage
 * @param tokenFile the file that stores the state of the upload, so that the upload can
 * be resumed after a crash. {@code null} to store no state. Only one transfer at a time
 * can use the token file. A second transfer fails with
 * {@link io.dracoonspring.api.DracoonTransferException.Reason#IN_USE}
 * @param requirements the conditions that the upload has to meet. If a required
 * verification is not possible, the upload fails, but the file exists on the server
 * @param bandwidth a limit for this upload, in addition to the limit of the client. All
 * transfers that get the same {@link BandwidthLimit} object share the limit. {@code null}
 * for none
 */
@CopyableRecord
public record UploadOptions(ResolutionStrategy resolutionStrategy, boolean keepShareLinks, @Nullable Long replaces,
		@Nullable Classification classification, @Nullable ObjectExpiration expiration, @Nullable String notes,
		boolean keepTimestamps, @Nullable Instant timestampCreation, @Nullable Instant timestampModification,
		boolean createFolders, boolean prioritisedVirusScan, @Nullable Path tokenFile,
		TransferRequirements requirements,
		@Nullable BandwidthLimit bandwidth) implements UploadOptionsBuilder.With, WithRequirements<UploadOptions> {

	private static final int MAX_NOTES = 255;

	private static final UploadOptions DEFAULTS = UploadOptionsBuilder.builder()
		.resolutionStrategy(ResolutionStrategy.FAIL)
		.requirements(TransferRequirements.none())
		.build();

	/**
	 * Checks the values.
	 */
	public UploadOptions {
		Assert.notNull(resolutionStrategy, "'resolutionStrategy' must not be null");
		Assert.notNull(requirements, "'requirements' must not be null");
		Assert.isTrue(!keepShareLinks || resolutionStrategy == ResolutionStrategy.OVERWRITE,
				"'keepShareLinks' needs the resolution strategy OVERWRITE");
		Assert.isTrue(replaces == null || resolutionStrategy == ResolutionStrategy.OVERWRITE,
				"'replaces' needs the resolution strategy OVERWRITE");
		Assert.isTrue(notes == null || notes.length() <= MAX_NOTES,
				"'notes' must not have more than " + MAX_NOTES + " characters");
	}

	/**
	 * Returns options that fail on a name conflict, and leave all other decisions to the
	 * server.
	 * @return the defaults
	 */
	public static UploadOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns these options changed to overwrite a file of the same name and to move its
	 * download shares to the new file. The ids of the shares change.
	 * @return the changed options
	 */
	public UploadOptions withOverwriteKeepingShareLinks() {
		return with().resolutionStrategy(ResolutionStrategy.OVERWRITE).keepShareLinks(true).build();
	}

	/**
	 * Returns these options with another value of {@code resolutionStrategy}.
	 * {@code keepShareLinks} becomes {@code false}, and {@code replaces} becomes
	 * {@code null}. Therefore an upload with {@code OVERWRITE} can overwrite any file of
	 * the same name.
	 * @param resolutionStrategy the action on a name conflict
	 * @return the changed options
	 */
	@Override
	public UploadOptions withResolutionStrategy(ResolutionStrategy resolutionStrategy) {
		return with().resolutionStrategy(resolutionStrategy).keepShareLinks(false).replaces(null).build();
	}

	@Override
	public UploadOptions withRequirements(TransferRequirements requirements) {
		return with().requirements(requirements).build();
	}

}
