// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.reports.ReportFilter;
import io.dracoonspring.batch.AuditJob;

/**
 * Holds the values of one audit, which are the same in all its executions.
 *
 * @param directory the directory of this audit when the audit is complete
 * @param first the start of the events of the first audit, {@code null} for the oldest
 * event
 * @param checkpoint the exclusive end of the events of earlier audits, {@code null} if
 * there are none
 * @param until the exclusive end of the events of this audit
 * @param audits the number of complete audits of the target before this audit
 */
record AuditRun(String target, Path directory, @Nullable Instant first, @Nullable Instant checkpoint, Instant until,
		long audits) {

	private static final Log logger = LogFactory.getLog(AuditRun.class);

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	/** Marks the directory of an audit that is not complete. */
	private static final String INCOMPLETE = ".incomplete";

	private static final Duration UNCERTAINTY = Duration.ofSeconds(5);

	private static final String PREFIX = "dracoon.audit.";

	/**
	 * Begins an audit and creates its directory, which must not exist. If the last audit
	 * of the target ended before it renamed its directory, this method renames the
	 * directory of that audit, because a complete audit cannot be started again.
	 * @param job the id of the job instance
	 * @param written the function that finds the period whose events earlier audits have
	 * written to a target
	 * @param now the time of the server, which is the exclusive end of the events
	 * @throws IOException if the directory cannot be created
	 */
	static AuditRun begin(AuditParameters parameters, long job,
			Function<String, Optional<AuditCheckpoints.Period>> written, Instant now) throws IOException {
		Path target = Files.createDirectories(parameters.target()).toRealPath();
		Optional<AuditCheckpoints.Period> earlier = written.apply(target.toString());
		Instant checkpoint = earlier.map(AuditCheckpoints.Period::until).orElse(null);
		Instant first = earlier.isPresent() ? earlier.get().from() : parameters.from();
		Instant begin = (checkpoint != null) ? checkpoint : first;
		Instant until = (checkpoint != null && isSameTime(checkpoint, now)) ? later(checkpoint, now) : now;
		if (begin != null && begin.isAfter(until)) {
			throw new IllegalArgumentException("The events of the audit would begin in the future, at " + begin
					+ ": correct the clock of the server or the parameter 'from'");
		}
		if (earlier.isPresent()) {
			rename(directory(target, earlier.get().until(), earlier.get().job()));
		}
		AuditRun run = new AuditRun(target.toString(), directory(target, until, job), first, checkpoint, until,
				earlier.map(AuditCheckpoints.Period::audits).orElse(0L));
		try {
			Files.createDirectory(run.incomplete());
		}
		catch (FileAlreadyExistsException ex) {
			throw new IOException("'" + run.incomplete() + "' already exists and belongs to another audit. "
					+ "Start the job again, or choose another target", ex);
		}
		return run;
	}

	private static Path directory(Path target, Instant until, long job) {
		return target.resolve(NAME.format(until) + "-" + job);
	}

	private static Path incomplete(Path directory) {
		return directory.resolveSibling(directory.getFileName() + INCOMPLETE);
	}

	private static void rename(Path directory) throws IOException {
		try {
			Files.move(incomplete(directory), directory, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (NoSuchFileException ex) {
			logger.debug("'" + directory + "' has been renamed or deleted");
		}
	}

	// tolerates a difference, because the time of the server is accurate only to one or
	// two seconds
	private static boolean isSameTime(Instant one, Instant other) {
		return Duration.between(one, other).abs().compareTo(UNCERTAINTY) <= 0;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	static boolean isBegun(ExecutionContext context) {
		return context.containsKey(PREFIX + "directory");
	}

	static AuditRun of(ExecutionContext context) {
		return new AuditRun(context.getString(PREFIX + "target"), Path.of(context.getString(PREFIX + "directory")),
				time(context, "first"), time(context, "checkpoint"), Instant.parse(context.getString(PREFIX + "until")),
				context.getLong(PREFIX + "audits"));
	}

	private static @Nullable Instant time(ExecutionContext context, String name) {
		return context.containsKey(PREFIX + name) ? Instant.parse(context.getString(PREFIX + name)) : null;
	}

	void write(ExecutionContext context) {
		context.putString(PREFIX + "target", this.target);
		context.putString(PREFIX + "directory", this.directory.toString());
		context.putString(PREFIX + "until", this.until.toString());
		context.putLong(PREFIX + "audits", this.audits);
		if (this.first != null) {
			context.putString(PREFIX + "first", this.first.toString());
		}
		if (this.checkpoint != null) {
			context.putString(PREFIX + "checkpoint", this.checkpoint.toString());
		}
	}

	/** Returns the directory of this audit while the audit is not complete. */
	Path incomplete() {
		return incomplete(this.directory);
	}

	/**
	 * Tells whether the directory has its final name. The checkpoint then includes the
	 * events of this audit.
	 */
	boolean isComplete() {
		return Files.isDirectory(this.directory);
	}

	/**
	 * Gives the directory its final name. The result is the same if this method is
	 * repeated.
	 * @throws IOException if the directory cannot be renamed
	 */
	void complete() throws IOException {
		rename(this.directory);
		if (!isComplete()) {
			throw new IOException("'" + incomplete() + "' is missing: start a new audit with another value of '"
					+ AuditJob.RUN + "'");
		}
	}

	/**
	 * Returns the start of the period of this audit. This is the end of the previous
	 * audit, or the start in the parameters of the first audit. For events that the
	 * server logged late, {@link #events()} also reads the hour before.
	 * @return the time, {@code null} for the beginning of the event log
	 */
	@Nullable Instant from() {
		return (this.checkpoint != null) ? this.checkpoint : this.first;
	}

	/**
	 * Returns the filter for the report that the server creates.
	 * @return the filter, without the overlap, because the audit cannot remove known
	 * events from such a report
	 */
	ReportFilter reportFilter() {
		return ReportFilter.everything().withFromDate(from()).withToDate(this.until.minusMillis(1));
	}

	LogEventQuery events() {
		LogEventQuery query = LogEventQuery.all().withDateEnd(this.until);
		if (this.checkpoint == null) {
			return (this.first != null) ? query.withDateStart(this.first) : query;
		}
		// the overlap must not reach back before the start of the first audit, because
		// the audit must not contain earlier events
		Instant overlap = this.checkpoint.minus(AuditCheckpoints.OVERLAP);
		return query.withDateStart((this.first != null && this.first.isAfter(overlap)) ? this.first : overlap);
	}

}
