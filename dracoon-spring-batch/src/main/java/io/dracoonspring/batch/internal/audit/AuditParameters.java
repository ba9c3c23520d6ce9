// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersValidator;
import org.springframework.util.ResourceUtils;

import io.dracoonspring.batch.AuditJob;
import io.dracoonspring.batch.internal.parameter.GivenParameters;

/**
 * Holds the parameters of an audit.
 *
 * @param target the directory of all audits
 * @param from the start of the events in the first audit, {@code null} for the oldest
 * event
 * @param content the content to write: {@code permissions}, {@code events} or {@code all}
 * @param report the file to write the report of the job to, {@code null} for none
 * @param reportRoom the room that the server writes its own reports to, {@code null} if
 * the job must not request such reports
 */
record AuditParameters(Path target, @Nullable Instant from, String content, @Nullable Path report,
		@Nullable String reportRoom) {

	static final String ALL = "all";

	static final String PERMISSIONS = "permissions";

	static final String EVENTS = "events";

	private static final Set<String> CONTENTS = Set.of(ALL, PERMISSIONS, EVENTS);

	private static final Set<String> KNOWN = Set.of(AuditJob.TARGET, AuditJob.FROM, AuditJob.CONTENT, AuditJob.REPORT,
			AuditJob.REPORT_ROOM, AuditJob.RUN);

	/**
	 * Matches the scheme of a URL, which has more than one letter, unlike a drive of
	 * Windows.
	 */
	private static final Pattern LOCATION = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

	/** Refuses invalid parameters before the job begins. */
	static final JobParametersValidator VALIDATOR = GivenParameters.validator(AuditParameters::of);

	static AuditParameters of(JobParameters parameters) {
		GivenParameters given = GivenParameters.of(AuditJob.NAME, KNOWN, parameters);
		String content = given.text(AuditJob.CONTENT);
		if (content != null && !CONTENTS.contains(content)) {
			throw new IllegalArgumentException("The parameter '" + AuditJob.CONTENT
					+ "' must be permissions, events or all, not '" + content + "'");
		}
		String target = given.required(AuditJob.TARGET, "a directory such as 'file:/data/audits'");
		return new AuditParameters(target(target), given.time(AuditJob.FROM), (content != null) ? content : ALL,
				given.path(AuditJob.REPORT), given.text(AuditJob.REPORT_ROOM));
	}

	private static Path target(String value) {
		try {
			boolean isFile = value.startsWith(ResourceUtils.FILE_URL_PREFIX);
			if (isFile || !LOCATION.matcher(value).lookingAt()) {
				return isFile ? ResourceUtils.getFile(value).toPath() : Path.of(value);
			}
		}
		catch (IOException | InvalidPathException ex) {
			throw noDirectory(value, ex);
		}
		throw noDirectory(value, null);
	}

	private static IllegalArgumentException noDirectory(String value, @Nullable Exception cause) {
		return new IllegalArgumentException(
				"The parameter '" + AuditJob.TARGET
						+ "' must be a directory of this machine such as 'file:/data/audits', not '" + value + "'",
				cause);
	}

	boolean includes(String part) {
		return this.content.equals(ALL) || this.content.equals(part);
	}

}
