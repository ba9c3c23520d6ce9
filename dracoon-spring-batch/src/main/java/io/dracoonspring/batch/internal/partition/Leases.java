// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores leases in the database of the jobs. The clock of that database determines when a
 * lease expires. If an owner does not renew its lease in time, the next process that
 * requests the lease gets it. The epoch distinguishes the leases of successive owners.
 */
public class Leases {

	private final JdbcTemplate jdbc;

	private final TransactionOperations transactions;

	private final Duration duration;

	private final String later;

	/**
	 * Creates the leases.
	 * @param transactions transactions of the database of the jobs
	 * @param duration the time for which a lease lasts unless it is renewed
	 */
	public Leases(JdbcTemplate jdbc, TransactionOperations transactions, Duration duration) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.duration = duration;
		this.later = "current_timestamp + interval '" + Math.max(duration.toSeconds(), 1) + "' second";
	}

	/** Returns the time for which a lease lasts unless it is renewed. */
	Duration duration() {
		return this.duration;
	}

	/**
	 * Takes a lease.
	 * @param job the id of the job instance
	 * @param name the name of the part, or {@link JobGuard#LEASE}
	 * @param owner the name of the owner, for information only
	 * @return the lease, empty if another owner holds the lease
	 */
	Optional<Lease> acquire(long job, String name, String owner) {
		return insert(job, name, owner) ? Optional.of(new Lease(job, name, 1)) : takeOver(job, name, owner);
	}

	private boolean insert(long job, String name, String owner) {
		Integer known = this.jdbc.queryForObject(
				"select count(*) from dracoon_batch_lease where job_instance_id = ? and name = ?", Integer.class, job,
				name);
		if (known != null && known > 0) {
			return false;
		}
		try {
			this.jdbc.update("insert into dracoon_batch_lease (job_instance_id, name, epoch, owner, expires_at) "
					+ "values (?, ?, 1, ?, " + this.later + ")", job, name, owner);
			return true;
		}
		catch (DuplicateKeyException ex) {
			// another worker has taken the lease first
			return false;
		}
	}

	private Optional<Lease> takeOver(long job, String name, String owner) {
		return Objects.requireNonNullElse(this.transactions.execute((status) -> {
			int taken = this.jdbc.update(
					"update dracoon_batch_lease set epoch = epoch + 1, owner = ?, stop_requested = false, expires_at = "
							+ this.later
							+ " where job_instance_id = ? and name = ? and expires_at <= current_timestamp",
					owner, job, name);
			return (taken != 0) ? Optional.of(new Lease(job, name, epoch(job, name))) : Optional.<Lease>empty();
		}), Optional.empty());
	}

	private long epoch(long job, String name) {
		return DataAccessUtils.requiredSingleResult(
				this.jdbc.query("select epoch from dracoon_batch_lease where job_instance_id = ? and name = ?",
						(row, number) -> row.getLong(1), job, name));
	}

	/**
	 * Extends a lease. Within a transaction, no other worker can take over the lease
	 * before the end of the transaction.
	 * @return whether the owner still holds the lease
	 */
	boolean renew(Lease lease) {
		return this.jdbc.update(
				"update dracoon_batch_lease set expires_at = " + this.later
						+ " where job_instance_id = ? and name = ? and epoch = ?",
				lease.job(), lease.name(), lease.epoch()) == 1;
	}

	/**
	 * Asks the owner of a lease to stop.
	 * @param job the id of the job instance
	 * @param name the name of the part
	 */
	void requestStop(long job, String name) {
		this.jdbc.update("update dracoon_batch_lease set stop_requested = true where job_instance_id = ? and name = ? "
				+ "and expires_at > current_timestamp", job, name);
	}

	/** Tells whether the manager asks the owner of a lease to stop. */
	boolean isStopRequested(Lease lease) {
		List<Boolean> requested = this.jdbc.query(
				"select stop_requested from dracoon_batch_lease where job_instance_id = ? and name = ? and epoch = ?",
				(row, number) -> row.getBoolean(1), lease.job(), lease.name(), lease.epoch());
		return requested.contains(true);
	}

	/** Releases a lease, if it is still held. */
	void release(Lease lease) {
		// subtract a second, because the database may round the timestamp up, and the
		// lease must have expired for the next statement. Raise the epoch, because a
		// concurrent renewal must not extend the lease
		this.jdbc.update("update dracoon_batch_lease set epoch = epoch + 1, "
				+ "expires_at = current_timestamp - interval '1' second where job_instance_id = ? and name = ? and epoch = ?",
				lease.job(), lease.name(), lease.epoch());
	}

	/**
	 * Revokes a lease from an owner that did not renew it in time. One statement checks
	 * and revokes the lease. Therefore an owner that renews the lease in the meantime
	 * keeps it.
	 * @return whether the lease was revoked
	 */
	boolean revoke(long job, String name) {
		return this.jdbc.update("update dracoon_batch_lease set epoch = epoch + 1 where job_instance_id = ? and "
				+ "name = ? and expires_at <= current_timestamp", job, name) == 1;
	}

	/** Finds the names of the leases of a job that have not expired. */
	public Set<String> held(long job) {
		List<String> names = this.jdbc.query(
				"select name from dracoon_batch_lease where job_instance_id = ? and expires_at > current_timestamp",
				(row, number) -> row.getString(1), job);
		return new HashSet<>(names);
	}

	/** Finds the ids of the jobs that have a lease of this name, expired or not. */
	List<Long> jobs(String name) {
		return this.jdbc.query("select job_instance_id from dracoon_batch_lease where name = ?",
				(row, number) -> row.getLong(1), name);
	}

	/** Deletes the expired leases of a job. */
	void forget(long job) {
		this.jdbc.update(
				"delete from dracoon_batch_lease where job_instance_id = ? and expires_at <= current_timestamp", job);
	}

}
