// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.MirrorReport;

/**
 * Describes a run of a mirror with a stored report.
 *
 * @param job the id of the instance of the job
 * @param source the source
 * @param target the target
 * @param dryRun whether the job only creates a plan
 * @param started the time at which the job began for the first time
 * @param ended the time at which the last report was written, {@code null} while the job
 * runs, or if its manager died
 * @param complete whether the mirror is complete according to its last report, see
 * {@link MirrorReport#isComplete()}
 * @param counts the counts of the last report, {@code null} if there is none
 */
public record KeptReport(long job, String source, String target, boolean dryRun, Instant started,
		@Nullable Instant ended, boolean complete, @Nullable Counts counts) {

	/**
	 * Counts the files of a run.
	 *
	 * @param files number of files in the plan
	 * @param bytes size in bytes of the files in the plan
	 * @param sent number of files transferred
	 * @param sentBytes size in bytes of the files transferred
	 * @param unchanged number of files that the target already had
	 * @param failed number of files that failed, differ, are unproven, or could not be
	 * deleted
	 * @param conflicts number of files with conflicts
	 * @param open number of files that are not finished
	 */
	public record Counts(long files, long bytes, long sent, long sentBytes, long unchanged, long failed, long conflicts,
			long open) {

		static Counts of(MirrorReport report) {
			return new Counts(report.files(), report.bytes(), report.sent(), report.sentBytes(), report.unchanged(),
					report.failed() + report.different() + report.unproven() + report.onlyInTarget().failed(),
					report.conflicts(), report.open());
		}

	}

}
