// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.batch.AuditJob;

/**
 * Records the checkpoint of each target directory of audits in the database of the jobs.
 * The checkpoint is the time up to which the events have been written to the target.
 * <p>
 * The server may log an event late. Therefore the next audit begins to read an hour
 * before the checkpoint. The recorded ids of events show which events of that hour are
 * already in the files of an earlier audit.
 */
public final class AuditCheckpoints {

	/** The longest delay with which the server may log an event. */
	static final Duration OVERLAP = Duration.ofHours(1);

	/**
	 * The job id in the rows of events that complete audits have written. The events of
	 * an incomplete audit have the id of its job instance.
	 */
	private static final long COMPLETE = 0;

	private final JdbcTemplate jdbc;

	public AuditCheckpoints(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds the period whose events have been written to a target.
	 * @return the period, empty before the first audit of the target is complete
	 */
	Optional<Period> find(String target) {
		return this.jdbc
			.query("select from_ms, until_ms, audits, job_instance_id from dracoon_batch_audit where target = ?",
					(row, number) -> {
						Long from = row.getObject("from_ms", Long.class);
						return new Period((from != null) ? Instant.ofEpochMilli(from) : null,
								Instant.ofEpochMilli(row.getLong("until_ms")), row.getLong("audits"),
								row.getLong("job_instance_id"));
					}, target)
			.stream()
			.findFirst();
	}

	/**
	 * Records those of the given events that the next audit will read again. The result
	 * is the same if this method is repeated.
	 * @param job the id of the job instance
	 * @param until the exclusive end of the events of the audit
	 * @param events some events of the audit
	 */
	void record(String target, long job, Instant until, Collection<? extends LogEvent> events) {
		Instant from = until.minus(OVERLAP);
		List<? extends LogEvent> latest = events.stream().filter((event) -> !event.time().isBefore(from)).toList();
		this.jdbc.batchUpdate(
				"delete from dracoon_batch_audit_event where target = ? and job_instance_id = ? and event_id = ?",
				latest.stream().map((event) -> new Object[] { target, job, event.id() }).toList());
		this.jdbc.batchUpdate(
				"insert into dracoon_batch_audit_event (target, job_instance_id, event_id, event_ms) values (?, ?, ?, ?)",
				latest.stream()
					.map((event) -> new Object[] { target, job, event.id(), event.time().toEpochMilli() })
					.toList());
	}

	/**
	 * Tells whether a complete audit has written an event.
	 * @param event the event, which must not precede the checkpoint by more than the
	 * overlap
	 */
	boolean isWritten(String target, LogEvent event) {
		return !this.jdbc.queryForList(
				"select event_id from dracoon_batch_audit_event where target = ? and job_instance_id = ? and event_id = ?",
				Long.class, target, COMPLETE, event.id())
			.isEmpty();
	}

	/**
	 * Requires that no other audit of the target was completed after this audit began.
	 * @param job the id of the job instance of this audit, which may be complete itself
	 * @param audits the number of complete audits when this audit began
	 */
	void requireUnchanged(String target, long job, long audits) {
		if (find(target).map(Period::audits).orElse(0L) != audits && !isLast(target, job)) {
			throw changed();
		}
	}

	private boolean isLast(String target, long job) {
		return !this.jdbc
			.queryForList("select audits from dracoon_batch_audit where target = ? and job_instance_id = ?", Long.class,
					target, job)
			.isEmpty();
	}

	private static IllegalStateException changed() {
		return new IllegalStateException("Another audit of the target was completed in the meantime, and contains the "
				+ "events of this audit: start a new audit with another value of '" + AuditJob.RUN + "'");
	}

	/**
	 * Records that an audit is complete. The result is the same if this method is
	 * repeated.
	 * @param written the period that the events of this and all earlier audits cover
	 * @throws IllegalStateException if another audit was completed in the meantime
	 */
	void complete(String target, Period written) {
		long job = written.job();
		if (isLast(target, job)) {
			return;
		}
		long end = written.until().toEpochMilli();
		if (written.audits() == 1) {
			insert(target, job, written.from(), end);
		}
		else if (this.jdbc
			.update("update dracoon_batch_audit set until_ms = ?, audits = ?, job_instance_id = ? where target = ? and "
					+ "audits = ?", end, written.audits(), job, target, written.audits() - 1) == 0) {
			throw changed();
		}
		this.jdbc.update(
				"update dracoon_batch_audit_event set job_instance_id = ? where target = ? and job_instance_id = ?",
				COMPLETE, target, job);
		// delete the events before the overlap, because the next audit does not read them
		// again. Also delete the events of failed audits, because these audits can no
		// longer resume
		this.jdbc.update(
				"delete from dracoon_batch_audit_event where target = ? and (event_ms < ? or job_instance_id <> ?)",
				target, written.until().minus(OVERLAP).toEpochMilli(), COMPLETE);
	}

	private void insert(String target, long job, @Nullable Instant from, long until) {
		try {
			this.jdbc.update(
					"insert into dracoon_batch_audit (target, from_ms, until_ms, audits, job_instance_id) "
							+ "values (?, ?, ?, 1, ?)",
					target, (from != null) ? from.toEpochMilli() : null, until, job);
		}
		catch (DuplicateKeyException ex) {
			IllegalStateException changed = changed();
			changed.initCause(ex);
			throw changed;
		}
	}

	/**
	 * Describes a period.
	 *
	 * @param from its start, {@code null} if it is unlimited
	 * @param until its end, exclusive
	 * @param audits the number of audits that have written its events
	 * @param job the id of the job instance of the last of these audits
	 */
	record Period(@Nullable Instant from, Instant until, long audits, long job) {

	}

}
