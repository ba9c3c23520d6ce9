// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a mirror has come to.
 *
 * @param source where files come from
 * @param target where they go
 * @param dryRun whether only a plan was made
 * @param files how many files there are
 * @param bytes how many bytes these have
 * @param sent how many were transferred, in all executions of the job
 * @param sentBytes how many bytes these have
 * @param unchanged how many the target had already
 * @param failed how many could not be transferred
 * @param existing how many the target had in some form when the plan was made
 * @param provenByContent how many were found to be the same by their content
 * @param provenAsDeclared how many were found to be what their uploader has declared
 * @param different how many were found to be different
 * @param unproven how many could not be compared
 * @param failures the first of the files that failed, differ or are unproven
 */
public record MirrorReport(String source, String target, boolean dryRun, long files, long bytes, long sent,
		long sentBytes, long unchanged, long failed, long existing, long provenByContent, long provenAsDeclared,
		long different, long unproven, List<Failure> failures) {

	/**
	 * Tells whether everything is as it should be.
	 * @return whether nothing has failed, differs or is unproven
	 */
	public boolean isComplete() {
		return this.failed == 0 && this.different == 0 && this.unproven == 0;
	}

	/**
	 * A file that failed, differs or is unproven.
	 *
	 * @param path its path below the top
	 * @param reason why
	 */
	public record Failure(String path, @Nullable String reason) {

	}

}
