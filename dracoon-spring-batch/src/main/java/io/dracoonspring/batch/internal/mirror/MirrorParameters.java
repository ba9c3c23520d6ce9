// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersValidator;

import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.internal.parameter.GivenParameters;
import io.dracoonspring.batch.internal.report.FileListFormat;

/**
 * Holds the parameters of a mirror job.
 *
 * @param source the location of the source, such as {@code file:/data/archive}
 * @param target the location of the target, such as {@code dracoon:/Projects}
 * @param verification the comparison at the end
 * @param conflicts the rule for files that were changed in the target
 * @param deletions the action for files that were deleted in the source
 * @param maxDeletions the limit for the number of files to delete
 * @param links the rule for links
 * @param filter the filter that selects the files
 * @param names the rule for names that the target does not allow
 * @param dryRun whether the job only creates a plan
 * @param report the file to write the report to, {@code null} for none
 * @param fileList the file to write the list of all files to, {@code null} for none
 */
record MirrorParameters(String source, String target, Verification verification, ConflictRule conflicts,
		Deletions deletions, DeletionLimit maxDeletions, LinkRule links, MirrorFilter filter, NameRule names,
		boolean dryRun, @Nullable Path report, @Nullable Path fileList) {

	private static final Set<String> KNOWN = Set.of(MirrorJob.SOURCE, MirrorJob.TARGET, MirrorJob.VERIFY,
			MirrorJob.CONFLICTS, MirrorJob.DELETIONS, MirrorJob.MAX_DELETIONS, MirrorJob.LINKS, MirrorJob.INCLUDES,
			MirrorJob.EXCLUDES, MirrorJob.MIN_SIZE, MirrorJob.MAX_SIZE, MirrorJob.MODIFIED_SINCE,
			MirrorJob.MODIFIED_BEFORE, MirrorJob.NAMES, MirrorJob.DRY_RUN, MirrorJob.REPORT, MirrorJob.FILE_LIST,
			MirrorJob.RUN);

	private static final String LOCATIONS = "a directory such as 'file:/data/archive' or a room such as "
			+ "'dracoon:/Projects'";

	private static final String DEFAULT_MAX_DELETIONS = "2%";

	/** Refuses invalid parameters before the job begins. */
	static final JobParametersValidator VALIDATOR = GivenParameters.validator(MirrorParameters::of);

	static MirrorParameters of(JobParameters parameters) {
		GivenParameters given = GivenParameters.of(MirrorJob.NAME, KNOWN, parameters);
		return new MirrorParameters(given.required(MirrorJob.SOURCE, LOCATIONS),
				given.required(MirrorJob.TARGET, LOCATIONS), given.choice(MirrorJob.VERIFY, Verification.DECLARED),
				given.choice(MirrorJob.CONFLICTS, ConflictRule.REPORT),
				given.choice(MirrorJob.DELETIONS, Deletions.NONE), limit(given.text(MirrorJob.MAX_DELETIONS)),
				given.choice(MirrorJob.LINKS, LinkRule.REPORT), MirrorFilter.of(given),
				given.choice(MirrorJob.NAMES, NameRule.REFUSE), isTrue(given.text(MirrorJob.DRY_RUN)),
				given.path(MirrorJob.REPORT), fileList(given.path(MirrorJob.FILE_LIST)));
	}

	private static DeletionLimit limit(@Nullable String value) {
		try {
			return DeletionLimit.of((value != null) ? value : DEFAULT_MAX_DELETIONS);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The parameter '" + MirrorJob.MAX_DELETIONS + "' " + ex.getMessage(),
					ex);
		}
	}

	private static @Nullable Path fileList(@Nullable Path file) {
		if (file != null && FileListFormat.ofName(file.toString()).isEmpty()) {
			throw new IllegalArgumentException("The parameter '" + MirrorJob.FILE_LIST
					+ "' must be a file whose name ends with .csv or .jsonl, not '" + file + "'");
		}
		return file;
	}

	private static boolean isTrue(@Nullable String value) {
		if (value == null || value.equalsIgnoreCase("false")) {
			return false;
		}
		if (value.equalsIgnoreCase("true")) {
			return true;
		}
		throw new IllegalArgumentException(
				"The parameter '" + MirrorJob.DRY_RUN + "' must be true or false, not '" + value + "'");
	}

}
