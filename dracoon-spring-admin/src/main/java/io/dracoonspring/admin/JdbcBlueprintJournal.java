// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Keeps the journal in a database, PostgreSQL or H2, which all instances share. The
 * scripts {@code schema-postgresql.sql} or {@code schema-h2.sql} beside this class create
 * the tables. Callers must not apply plans in a transaction of their own.
 * <p>
 * The lock of an instance expires five minutes after the instance acquired it or wrote
 * its last entry. If the instance is killed, another one can apply plans after this time.
 */
public final class JdbcBlueprintJournal implements BlueprintJournal {

	private static final Duration POLL = Duration.ofMillis(200);

	private static final String UNTIL = "current_timestamp + interval '5' minute";

	private final JdbcOperations jdbc;

	private final Duration timeout;

	/**
	 * Creates a journal.
	 * @param jdbc the database, with automatic commits
	 * @param timeout how long to wait for another instance
	 */
	public JdbcBlueprintJournal(JdbcOperations jdbc, Duration timeout) {
		this.jdbc = jdbc;
		this.timeout = timeout;
	}

	@Override
	public <T> T exclusively(Function<Consumer<JournalEntry>, T> work) {
		String holder = UUID.randomUUID().toString();
		acquire(holder);
		try {
			return work.apply((entry) -> write(holder, entry));
		}
		finally {
			this.jdbc.update("update dracoon_blueprint_lock set holder = null, lease_until = null where holder = ?",
					holder);
		}
	}

	private void acquire(String holder) {
		long deadline = System.nanoTime() + this.timeout.toNanos();
		while (this.jdbc.update("update dracoon_blueprint_lock set holder = ?, lease_until = " + UNTIL
				+ " where id = 1 and (holder is null or lease_until < current_timestamp)", holder) == 0) {
			if (System.nanoTime() - deadline >= 0) {
				throw new PlanException("Another instance has been applying a plan for " + this.timeout
						+ ". Wait for its end, or stop it", null);
			}
			Waiting.pause(POLL);
		}
	}

	private void write(String holder, JournalEntry entry) {
		if (this.jdbc.update("update dracoon_blueprint_lock set lease_until = " + UNTIL + " where holder = ?",
				holder) == 0) {
			throw new PlanException("Another instance applies a plan because this one was too slow: make a new plan",
					null);
		}
		this.jdbc.update(
				"insert into dracoon_blueprint_journal (entry_time, plan, account, process, state, action, subject, step)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?)",
				Timestamp.from(entry.time()), entry.plan(), entry.account(), entry.process(), entry.state().name(),
				entry.step().action().name(), entry.step().subject(), PlanJson.line(entry.step()));
	}

}
