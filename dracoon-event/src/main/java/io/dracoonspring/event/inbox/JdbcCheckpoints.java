// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Stores the positions in event logs in a database, PostgreSQL or H2, which any number of
 * instances share. The scripts {@code schema-postgresql.sql} or {@code schema-h2.sql}
 * beside this class create the table. Each object of this class holds its own leases.
 * <p>
 * The end of a lease is a time by the clock of its holder. If clocks differ, other
 * instances acquire the log earlier or later by the difference. An instance that has lost
 * the log detects this when it tries to {@linkplain #advance advance}. If two instances
 * have read the same entries, the inbox still stores each entry only once.
 */
public final class JdbcCheckpoints implements Checkpoints {

	private final String holder = UUID.randomUUID().toString();

	private final JdbcOperations jdbc;

	private final InboxTransactions transactions;

	private final Clock clock;

	/**
	 * Creates checkpoints.
	 * @param jdbc the database
	 * @param transactionManager the manager of the transactions of the same database; it
	 * must be able to suspend them and to choose the isolation level
	 * @param clock the clock that provides the time
	 */
	public JdbcCheckpoints(JdbcOperations jdbc, PlatformTransactionManager transactionManager, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = new InboxTransactions(transactionManager);
		this.clock = clock;
	}

	@Override
	public Optional<Instant> acquire(String log, Instant start, Duration lease) {
		if (this.transactions.inbox(() -> readUntil(log)).isEmpty()) {
			this.transactions
				.insert(() -> this.jdbc.update("insert into dracoon_event_checkpoint (log, read_until) values (?, ?)",
						log, EventTable.timestamp(start)));
		}
		return this.transactions.inbox(() -> take(log, lease));
	}

	private Optional<Instant> take(String log, Duration lease) {
		Instant now = this.clock.instant();
		int taken = this.jdbc.update(
				"update dracoon_event_checkpoint set holder = ?, lease_until = ? "
						+ "where log = ? and (holder is null or holder = ? or lease_until <= ?)",
				this.holder, EventTable.timestamp(now.plus(lease)), log, this.holder, EventTable.timestamp(now));
		return (taken > 0) ? readUntil(log) : Optional.empty();
	}

	private Optional<Instant> readUntil(String log) {
		return this.jdbc
			.query("select read_until from dracoon_event_checkpoint where log = ?",
					(row, number) -> EventTable.instant(row, "read_until"), log)
			.stream()
			.findFirst();
	}

	@Override
	public boolean advance(String log, Instant readUntil, Duration lease) {
		Instant leaseUntil = this.clock.instant().plus(lease);
		return this.transactions.inbox(() -> this.jdbc.update(
				"update dracoon_event_checkpoint set read_until = ?, lease_until = ? where log = ? and holder = ?",
				EventTable.timestamp(readUntil), EventTable.timestamp(leaseUntil), log, this.holder)) > 0;
	}

	@Override
	public void release(String log) {
		this.transactions.inbox(() -> this.jdbc.update(
				"update dracoon_event_checkpoint set holder = null, lease_until = null where log = ? and holder = ?",
				log, this.holder));
	}

}
