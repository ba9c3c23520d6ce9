// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.batch.MirrorReport;

/**
 * Stores the reports of mirrors in the database of the jobs. A method that is repeated
 * after its commit has no further effect on the reports, apart from the time of the end.
 */
public class ReportStore {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String COLUMNS = "select job_instance_id, source, target, dry_run, started_at, ended_at, "
			+ "complete, files, bytes, sent, sent_bytes, unchanged, failed, conflicts, unfinished "
			+ "from dracoon_batch_report";

	private final JdbcTemplate jdbc;

	public ReportStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Records that a job begins or continues.
	 * @return whether the job began for the first time
	 */
	public boolean begin(long job, String source, String target, boolean dryRun) {
		if (find(job).isPresent()) {
			this.jdbc.update(
					"update dracoon_batch_report set ended_at = null where job_instance_id = ? and not complete", job);
			return false;
		}
		this.jdbc.update("insert into dracoon_batch_report (job_instance_id, source, target, dry_run, started_at, "
				+ "complete) values (?, ?, ?, ?, current_timestamp, false)", job, source, target, dryRun);
		return true;
	}

	/** Records the report of a job that has begun. */
	public void end(long job, MirrorReport report) {
		KeptReport.Counts counts = KeptReport.Counts.of(report);
		this.jdbc.update(
				"update dracoon_batch_report set ended_at = current_timestamp, complete = ?, files = ?, bytes = ?, "
						+ "sent = ?, sent_bytes = ?, unchanged = ?, failed = ?, conflicts = ?, unfinished = ?, "
						+ "report = ? where job_instance_id = ?",
				report.isComplete(), counts.files(), counts.bytes(), counts.sent(), counts.sentBytes(),
				counts.unchanged(), counts.failed(), counts.conflicts(), counts.open(), JSON.writeValueAsString(report),
				job);
	}

	/**
	 * Finds the latest runs.
	 * @return the runs, the latest first
	 */
	public List<KeptReport> latest(int limit) {
		return this.jdbc.query(COLUMNS + " order by job_instance_id desc limit " + limit, (row, number) -> kept(row));
	}

	/** Finds a run. */
	public Optional<KeptReport> find(long job) {
		return this.jdbc.query(COLUMNS + " where job_instance_id = ?", (row, number) -> kept(row), job)
			.stream()
			.findFirst();
	}

	/** Finds the last report of a run. */
	public Optional<MirrorReport> report(long job) {
		return this.jdbc
			.query("select report from dracoon_batch_report where job_instance_id = ? and report is not null",
					(row, number) -> JSON.readValue(row.getString(1), MirrorReport.class), job)
			.stream()
			.findFirst();
	}

	/**
	 * Finds runs that ended before a time. A run without an end counts from its start.
	 * Omits the last run of a mirror if that run is not complete, because it can be
	 * started again.
	 * @return the ids of the instances of the jobs
	 */
	public List<Long> expired(Instant before) {
		return this.jdbc.query("""
				select job_instance_id from dracoon_batch_report r
				where coalesce(ended_at, started_at) < ? and (complete or not exists (
					select 1 from dracoon_batch_mirror m where m.job_instance_id = r.job_instance_id))""",
				(row, number) -> row.getLong(1), before.atOffset(ZoneOffset.UTC));
	}

	/** Deletes the report of a run. */
	public void delete(long job) {
		this.jdbc.update("delete from dracoon_batch_report where job_instance_id = ?", job);
	}

	private static KeptReport kept(ResultSet row) throws SQLException {
		return new KeptReport(row.getLong("job_instance_id"), row.getString("source"), row.getString("target"),
				row.getBoolean("dry_run"), Objects.requireNonNull(time(row, "started_at")), time(row, "ended_at"),
				row.getBoolean("complete"), counts(row));
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		Timestamp time = row.getTimestamp(column);
		return (time != null) ? time.toInstant() : null;
	}

	private static KeptReport.@Nullable Counts counts(ResultSet row) throws SQLException {
		return (row.getObject("files") != null) ? new KeptReport.Counts(row.getLong("files"), row.getLong("bytes"),
				row.getLong("sent"), row.getLong("sent_bytes"), row.getLong("unchanged"), row.getLong("failed"),
				row.getLong("conflicts"), row.getLong("unfinished")) : null;
	}

}
