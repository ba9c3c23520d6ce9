// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.transfer.directory.VerificationItem;

/**
 * Describes a file in the list that a mirror job writes to the file of its parameter
 * {@link MirrorJob#FILE_LIST}.
 *
 * @param path its path below the target, with slashes
 * @param sourcePath its path below the source, {@code null} if the path is the same, or
 * if only the target has the file
 * @param size its size in bytes in the source, or in the target if only the target has
 * the file; 0 if it could not be read
 * @param modified its time of modification in the source, or in the target if only the
 * target has the file; {@code null} if it is unknown
 * @param status the result of the job for this file
 * @param reason the reason of the status as a sentence, {@code null} if it needs none
 * @param proof the result of the final verification, {@code null} if the file was not
 * verified
 * @param grade the basis of the verification result, {@code null} if no content was
 * compared
 */
@ExtensibleRecord
public record MirrorFile(String path, @Nullable String sourcePath, long size, @Nullable Instant modified, Status status,
		@Nullable String reason, VerificationItem.@Nullable Result proof, VerificationItem.@Nullable Grade grade) {

	/**
	 * Describes the result for a file. In the list of a dry run this is the result that
	 * the job expects without reading the content of the file.
	 */
	public enum Status {

		/** The job has sent the file, and the target had no file with this path. */
		NEW,

		/** The job has replaced the file in the target with a new version. */
		CHANGED,

		/** Source and target have the same file, and the job has not sent it. */
		SAME,

		/**
		 * The job would compare the content of the file in source and target. This status
		 * occurs only in the list of a dry run.
		 */
		TO_COMPARE,

		/**
		 * The file has a conflict: the recorded version of the file is no longer in the
		 * target. See {@link MirrorJob#CONFLICTS}.
		 */
		CONFLICT,

		/**
		 * The file in the target stays unchanged, because it is newer than the file in
		 * the source.
		 */
		KEPT,

		/**
		 * The file cannot be mirrored, its transfer or deletion failed, or the final
		 * verification found a difference or was not possible.
		 */
		FAILED,

		/**
		 * The parameters of the job exclude the file, or it was deleted in the source
		 * after the plan was made.
		 */
		LEFT_OUT,

		/** The job has not finished the file. */
		OPEN,

		/** Only the target has the file, and the file stays there. */
		ONLY_IN_TARGET,

		/**
		 * Only the target has the file, because it was deleted in the source. An earlier
		 * run has sent the file. The job deletes the file only if
		 * {@link MirrorJob#DELETIONS} allows it.
		 */
		SURPLUS,

		/** The job has deleted the file, because it was deleted in the source. */
		DELETED

	}

}
