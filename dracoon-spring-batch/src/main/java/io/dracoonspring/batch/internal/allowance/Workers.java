// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.Duration;

import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Registers the active workers in the database of the jobs. The clock of that database
 * determines when a registration expires.
 */
public class Workers {

	private final JdbcTemplate jdbc;

	public Workers(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Registers a worker.
	 * @param name the unique name of the worker
	 */
	void join(String name) {
		// remove workers that died long ago
		this.jdbc.update("delete from dracoon_batch_worker where expires_at < " + in(Duration.ofDays(-1)));
		this.jdbc.update("insert into dracoon_batch_worker (worker, expires_at) values (?, current_timestamp)", name);
	}

	/**
	 * Renews the registration of a worker. Registers the worker if that failed before,
	 * for example because the database was not available.
	 * @param lease the time for which the registration is valid unless it is renewed
	 * @param pause the time for which the server makes the worker wait, zero or less if
	 * the worker need not wait
	 */
	void renew(String name, Duration lease, Duration pause) {
		String update = "update dracoon_batch_worker set expires_at = " + in(lease) + ", refused_until = "
				+ ((pause.compareTo(Duration.ZERO) > 0) ? in(pause) : "refused_until") + " where worker = ?";
		if (this.jdbc.update(update, name) == 0) {
			join(name);
			this.jdbc.update(update, name);
		}
	}

	/**
	 * Counts the workers, and finds the longest pause that the server demands of a
	 * worker.
	 * @return the number of workers, and the time for which all of them have to wait
	 */
	public WorkerSummary summary() {
		return DataAccessUtils.requiredSingleResult(this.jdbc.query(
				"select count(*), max(refused_until), current_timestamp from dracoon_batch_worker "
						+ "where expires_at > current_timestamp",
				(row, number) -> new WorkerSummary(row.getInt(1),
						(row.getTimestamp(2) != null)
								? Duration.between(row.getTimestamp(3).toInstant(), row.getTimestamp(2).toInstant())
								: Duration.ZERO)));
	}

	/** Removes a worker that has finished. */
	void leave(String name) {
		this.jdbc.update("delete from dracoon_batch_worker where worker = ?", name);
	}

	private static String in(Duration duration) {
		return "current_timestamp + interval '%d.%03d' second".formatted(duration.toSeconds(), duration.toMillisPart());
	}

	/**
	 * Summarizes the active workers.
	 *
	 * @param workers the number of active workers
	 * @param pause the time for which the server makes workers wait, zero or less if they
	 * need not wait
	 */
	public record WorkerSummary(int workers, Duration pause) {

	}

}
