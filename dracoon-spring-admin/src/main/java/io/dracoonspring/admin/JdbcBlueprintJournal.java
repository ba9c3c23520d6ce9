// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Keeps the journal in a database, PostgreSQL or H2, which all instances share. The
 * scripts {@code schema-postgresql.sql} or {@code schema-h2.sql} beside this class create
 * the tables. Callers must not apply plans in a transaction of their own.
 * <p>
 * The lock of an instance expires after five minutes. The instance renews it every minute
 * and with each entry. If the instance is killed, another one can apply plans after this
 * time.
 */
public final class JdbcBlueprintJournal implements BlueprintJournal {

	private static final Duration POLL = Duration.ofMillis(200);

	private static final String UNTIL = "current_timestamp + interval '5' minute";

	private static final Duration RENEWAL = Duration.ofMinutes(1);

	private static final Logger logger = LoggerFactory.getLogger(JdbcBlueprintJournal.class);

	private final JdbcOperations jdbc;

	private final Duration timeout;

	private final Duration renewal;

	/**
	 * Creates a journal.
	 * @param jdbc the database, with automatic commits
	 * @param timeout how long to wait for another instance
	 */
	public JdbcBlueprintJournal(JdbcOperations jdbc, Duration timeout) {
		this(jdbc, timeout, RENEWAL);
	}

	JdbcBlueprintJournal(JdbcOperations jdbc, Duration timeout, Duration renewal) {
		this.jdbc = jdbc;
		this.timeout = timeout;
		this.renewal = renewal;
	}

	@Override
	public <T> T exclusively(Function<Consumer<JournalEntry>, T> work) {
		String holder = UUID.randomUUID().toString();
		acquire(holder);
		CustomizableThreadFactory threads = new CustomizableThreadFactory("dracoon-blueprint-lock-");
		threads.setDaemon(true);
		ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(threads);
		try {
			renewals.scheduleWithFixedDelay(() -> renewUnlessLost(holder), this.renewal.toMillis(),
					this.renewal.toMillis(), TimeUnit.MILLISECONDS);
			return work.apply((entry) -> write(holder, entry));
		}
		finally {
			renewals.shutdownNow();
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

	private void renewUnlessLost(String holder) {
		try {
			renew(holder);
		}
		catch (DataAccessException ex) {
			// the next renewal or entry tries again
			logger.atWarn().setCause(ex).log("The lock of the blueprints could not be renewed");
		}
	}

	private boolean renew(String holder) {
		return this.jdbc.update("update dracoon_blueprint_lock set lease_until = " + UNTIL + " where holder = ?",
				holder) > 0;
	}

	private void write(String holder, JournalEntry entry) {
		if (!renew(holder)) {
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
