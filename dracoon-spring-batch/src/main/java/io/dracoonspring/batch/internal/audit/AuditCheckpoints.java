// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.batch.AuditJob;

/**
 * How far the events of each target have been written, in the database of the jobs.
 * <p>
 * The server may log an event late. Therefore the next audit reads from an hour before
 * the checkpoint, and knows by their ids which events of that hour are in files already.
 */
public final class AuditCheckpoints {

	/** How late events may be logged. */
	static final Duration OVERLAP = Duration.ofHours(1);

	/** Stands for all jobs that are complete. */
	private static final long COMPLETE = 0;

	private final JdbcTemplate jdbc;

	public AuditCheckpoints(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds out how far a target is.
	 * @return the stretch of time whose events have been written, empty if none ever
	 * were
	 */
	Optional<Stretch> find(String target) {
		return this.jdbc
			.query("select from_ms, until_ms, audits from dracoon_batch_audit where target = ?", (row, number) -> {
				Long from = row.getObject("from_ms", Long.class);
				return new Stretch((from != null) ? Instant.ofEpochMilli(from) : null,
						Instant.ofEpochMilli(row.getLong("until_ms")), row.getLong("audits"));
			}, target)
			.stream()
			.findFirst();
	}

	/**
	 * Notes which events are being written, as far as the next audit has to know them.
	 * @param job the id of the instance of the job
	 * @param until before which time all of its events are
	 * @param events some of its events
	 */
	void remember(String target, long job, Instant until, Collection<? extends LogEvent> events) {
		Instant from = until.minus(OVERLAP);
		this.jdbc.batchUpdate(
				"insert into dracoon_batch_audit_event (target, job_instance_id, event_id, event_ms) values (?, ?, ?, ?)",
				events.stream()
					.filter((event) -> !event.time().isBefore(from))
					.map((event) -> new Object[] { target, job, event.id(), event.time().toEpochMilli() })
					.toList());
	}

	/**
	 * Tells whether an audit that is complete has written an event.
	 * @param event the event, not before the overlap
	 */
	boolean isWritten(String target, LogEvent event) {
		return !this.jdbc.queryForList(
				"select event_id from dracoon_batch_audit_event where target = ? and job_instance_id = ? and event_id = ?",
				Long.class, target, COMPLETE, event.id())
			.isEmpty();
	}

	/**
	 * Requires that nobody else has completed an audit.
	 * @param audits how many had been completed when this one began
	 */
	void requireUnchanged(String target, long audits) {
		if (find(target).map(Stretch::audits).orElse(0L) != audits) {
			throw changed();
		}
	}

	private static IllegalStateException changed() {
		return new IllegalStateException("Another audit of the target has been completed meanwhile, which has the "
				+ "events of this one. Begin a new one with another '" + AuditJob.RUN + "'");
	}

	/**
	 * Notes that an audit is complete.
	 * @param job the id of the instance of the job
	 * @param written the events of this and all earlier ones
	 * @throws IllegalStateException if another audit has been completed meanwhile
	 */
	void complete(String target, long job, Stretch written) {
		long end = written.until().toEpochMilli();
		if (written.audits() == 1) {
			insert(target, written.from(), end);
		}
		else if (this.jdbc.update(
				"update dracoon_batch_audit set until_ms = ?, audits = ? where target = ? and audits = ?", end,
				written.audits(), target, written.audits() - 1) == 0) {
			throw changed();
		}
		this.jdbc.update(
				"update dracoon_batch_audit_event set job_instance_id = ? where target = ? and job_instance_id = ?",
				COMPLETE, target, job);
		// what failed audits have written is of no use any more: they cannot go on
		this.jdbc.update(
				"delete from dracoon_batch_audit_event where target = ? and (event_ms < ? or job_instance_id <> ?)",
				target, written.until().minus(OVERLAP).toEpochMilli(), COMPLETE);
	}

	private void insert(String target, @Nullable Instant from, long until) {
		try {
			this.jdbc.update("insert into dracoon_batch_audit (target, from_ms, until_ms, audits) values (?, ?, ?, 1)",
					target, (from != null) ? from.toEpochMilli() : null, until);
		}
		catch (DuplicateKeyException ex) {
			IllegalStateException changed = changed();
			changed.initCause(ex);
			throw changed;
		}
	}

	/**
	 * A stretch of time.
	 *
	 * @param from when it begins, {@code null} for ever
	 * @param until before which time it ends
	 * @param audits how many audits have written its events
	 */
	record Stretch(@Nullable Instant from, Instant until, long audits) {

	}

}
