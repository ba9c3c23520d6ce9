// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the result of a mirror job.
 *
 * @param source the source
 * @param target the target
 * @param dryRun whether the job only created a plan
 * @param files number of files in the plan
 * @param bytes size in bytes of the files in the plan
 * @param sent number of files transferred, in all executions of the job
 * @param sentBytes size in bytes of the files transferred
 * @param unchanged number of files that the target already had
 * @param asLeft number of the unchanged files that still have their recorded versions in
 * source and target; the job did not compare their content
 * @param failed number of files that could not be listed or transferred
 * @param unsupported number of the failed files that cannot be mirrored because of their
 * kind, such as links, or their name
 * @param leftOut number of files and directories in the plan that were omitted. The
 * parameters of the job exclude them, or they were deleted in the source after the plan
 * was made. They do not count as failures
 * @param conflicts number of files that were not transferred, because they differ from
 * the source, and their versions in the target are not the recorded ones
 * @param kept number of files that were not transferred, because the file in the target
 * is newer than the file in the source
 * @param open number of files that are not finished. In a report of a dry run these are
 * all files that can be mirrored
 * @param existing number of files that existed in the target, with any content, when the
 * plan was made
 * @param provenByContent number of files whose content was compared and is the same
 * @param provenAsDeclared number of files that match the values that their uploader
 * declared
 * @param different number of files that differ
 * @param unproven number of files that could not be compared
 * @param interruption the reason why the job ended early, {@code null} if it did not end
 * early
 * @param failures the first files that failed, differ, are unproven, or could not be
 * deleted
 * @param conflictFiles the first files with conflicts
 * @param leftOutFiles the first files and directories that were omitted
 * @param onlyInTarget the files that exist only in the target
 * @param preflight the findings of the check before the first file was sent, as sentences
 */
@ExtensibleRecord
public record MirrorReport(String source, String target, boolean dryRun, long files, long bytes, long sent,
		long sentBytes, long unchanged, long asLeft, long failed, long unsupported, long leftOut, long conflicts,
		long kept, long open, long existing, long provenByContent, long provenAsDeclared, long different, long unproven,
		@Nullable String interruption, List<Failure> failures, List<Failure> conflictFiles, List<Failure> leftOutFiles,
		OnlyInTarget onlyInTarget, List<String> preflight) {

	/**
	 * Tells whether the mirror is complete. A dry run can be complete even if files are
	 * unsupported, because its task is only to find them.
	 * @return whether the job did not end early, all files are finished, and no file has
	 * failed, differs, is unproven, has a conflict or could not be deleted
	 */
	public boolean isComplete() {
		return this.interruption == null && (this.dryRun || this.open == 0)
				&& this.failed == (this.dryRun ? this.unsupported : 0) && this.different == 0 && this.unproven == 0
				&& this.conflicts == 0 && this.onlyInTarget.failed() == 0;
	}

	/**
	 * Describes the files that only the target had when the plan was made.
	 *
	 * @param files their number
	 * @param surplus number of these files that the job deletes, or would delete. A run
	 * has sent them, and they were then deleted in the source
	 * @param deleted number of files that the job has deleted
	 * @param failed number of files that the job had to delete, but has not deleted
	 * @param refusal the reason why the job must not delete any file, {@code null} if no
	 * file had to be deleted, or if nothing forbids the deletion
	 * @param first the first files, with the reason why they are only in the target
	 */
	@ExtensibleRecord
	public record OnlyInTarget(long files, long surplus, long deleted, long failed, @Nullable String refusal,
			List<Failure> first) {

	}

	/**
	 * Describes a file and the reason why it is in a list.
	 *
	 * @param path the path of the file below the source or the target
	 * @param reason the reason
	 */
	@ExtensibleRecord
	public record Failure(String path, @Nullable String reason) {

	}

}
