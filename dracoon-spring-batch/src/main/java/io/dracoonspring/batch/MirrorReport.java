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
 * @param failed number of files whose transfer failed
 * @param existing number of files that existed in the target, with any content, when the
 * plan was made
 * @param provenByContent number of files whose content was compared and is the same
 * @param provenAsDeclared number of files that match the values that their uploader
 * declared
 * @param different number of files that differ
 * @param unproven number of files that could not be compared
 * @param failures the first files that failed, differ or are unproven
 */
@ExtensibleRecord
public record MirrorReport(String source, String target, boolean dryRun, long files, long bytes, long sent,
		long sentBytes, long unchanged, long failed, long existing, long provenByContent, long provenAsDeclared,
		long different, long unproven, List<Failure> failures) {

	/**
	 * Tells whether the mirror is complete.
	 * @return whether no file has failed, differs or is unproven
	 */
	public boolean isComplete() {
		return this.failed == 0 && this.different == 0 && this.unproven == 0;
	}

	/**
	 * Describes a file that failed, differs or is unproven.
	 *
	 * @param path the path of the file below the source
	 * @param reason the reason
	 */
	@ExtensibleRecord
	public record Failure(String path, @Nullable String reason) {

	}

}
