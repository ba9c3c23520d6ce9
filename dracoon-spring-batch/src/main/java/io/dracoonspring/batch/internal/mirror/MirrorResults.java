// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.batch.MirrorStatus;
import io.dracoonspring.batch.internal.outage.DatabaseRetry;
import io.dracoonspring.batch.internal.partition.JobGuard;

/**
 * Records the last result of each mirror in the database of the jobs, for processes that
 * outlive the manager. If a mirror is recorded as running, but the lease of its manager
 * has expired, the manager has died. The mirror then counts as failed.
 */
public class MirrorResults implements JobExecutionListener {

	private static final String OLD = "current_timestamp - interval '30' day";

	private final JdbcTemplate jdbc;

	private final DatabaseRetry retry;

	/** The executions that this process manages, without dry runs. */
	private final Set<Long> begun = ConcurrentHashMap.newKeySet();

	public MirrorResults(JdbcTemplate jdbc, DatabaseRetry retry) {
		this.jdbc = jdbc;
		this.retry = retry;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		MirrorParameters parameters = MirrorParameters.of(execution.getJobParameters());
		if (!parameters.dryRun()) {
			this.begun.add(execution.getId());
			this.retry.run(() -> begin(execution.getJobInstanceId(), parameters));
		}
	}

	private void begin(long job, MirrorParameters parameters) {
		this.jdbc.update("delete from dracoon_batch_result where not running and ended_at < " + OLD);
		if (!update(job, parameters)) {
			try {
				this.jdbc.update(
						"insert into dracoon_batch_result (mirror, source, target, job_instance_id, running) "
								+ "values (?, ?, ?, ?, true)",
						key(parameters), parameters.source(), parameters.target(), job);
			}
			catch (DuplicateKeyException ex) {
				// the response to an earlier attempt was lost, or another job has the
				// same source and target
				update(job, parameters);
			}
		}
	}

	private boolean update(long job, MirrorParameters parameters) {
		return this.jdbc.update("update dracoon_batch_result set job_instance_id = ?, running = true where mirror = ?",
				job, key(parameters)) > 0;
	}

	// the key has a fixed length, because indexes limit the length of their columns
	private static String key(MirrorParameters parameters) {
		String locations = parameters.source() + '\n' + parameters.target();
		return UUID.nameUUIDFromBytes(locations.getBytes(StandardCharsets.UTF_8)).toString();
	}

	@Override
	public void afterJob(JobExecution execution) {
		// ignore an execution that the guard has refused, because another process manages
		// the job
		if (this.begun.remove(execution.getId())) {
			this.retry.run(() -> this.jdbc.update(
					"update dracoon_batch_result set running = false, succeeded = ?, ended_at = current_timestamp "
							+ "where job_instance_id = ?",
					execution.getStatus() == BatchStatus.COMPLETED, execution.getJobInstanceId()));
		}
	}

	/** Finds the last result of each mirror that ended in the last 30 days. */
	List<MirrorStatus.Ended> ended() {
		return this.jdbc
			.query("""
					select r.source, r.target, r.succeeded, r.ended_at, l.expires_at,
						r.running and (l.expires_at is null or l.expires_at <= current_timestamp) as dead
					from dracoon_batch_result r left join dracoon_batch_lease l
						on l.job_instance_id = r.job_instance_id and l.name = ?
					where case when r.running then l.expires_at else r.ended_at end > """ + OLD
					+ " order by r.source, r.target", (row, number) -> ended(row), JobGuard.LEASE)
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<MirrorStatus.Ended> ended(ResultSet row) throws SQLException {
		boolean dead = row.getBoolean("dead");
		Timestamp time = row.getTimestamp(dead ? "expires_at" : "ended_at");
		// a mirror that runs for the first time has no result
		return (time != null) ? Optional.of(new MirrorStatus.Ended(row.getString("source"), row.getString("target"),
				!dead && row.getBoolean("succeeded"), time.toInstant())) : Optional.empty();
	}

}
