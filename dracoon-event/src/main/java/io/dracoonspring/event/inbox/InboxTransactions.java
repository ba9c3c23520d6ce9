// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the transactions of the inbox. They are always separate from a transaction of the
 * caller. Therefore a rollback of the caller does not affect the messages. Each statement
 * sees all earlier commits of other transactions. Therefore code that holds a lock sees
 * the current rows.
 */
final class InboxTransactions {

	private final TransactionTemplate template;

	InboxTransactions(PlatformTransactionManager transactionManager) {
		this.template = new TransactionTemplate(transactionManager);
		this.template.setName("dracoon-events");
		this.template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
	}

	/**
	 * Runs work in a transaction, and translates the exceptions of the database.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return the result
	 * @throws EventInboxException if the database or the transaction fails
	 */
	<T extends @Nullable Object> T inbox(Supplier<T> work) {
		try {
			return execute(work);
		}
		catch (DataAccessException | TransactionException ex) {
			throw translated(ex);
		}
	}

	/**
	 * Inserts a row unless another instance inserts the same row first.
	 * @param insert the work that inserts the row
	 * @return whether the row was inserted, {@code false} if another instance was first
	 * @throws EventInboxException if the database or the transaction fails
	 */
	boolean insert(Supplier<Integer> insert) {
		try {
			return inbox(insert) > 0;
		}
		catch (EventInboxException ex) {
			if (ex.getCause() instanceof DuplicateKeyException) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * Runs work in a transaction, and throws all exceptions unchanged.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return the result
	 */
	@SuppressWarnings("NullAway") // null if and only if the work returns it
	<T extends @Nullable Object> T execute(Supplier<T> work) {
		return this.template.execute((status) -> work.get());
	}

	static EventInboxException translated(RuntimeException ex) {
		if (ex instanceof BadSqlGrammarException) {
			return new EventInboxException(
					"The tables of events are missing, have another version or are not accessible. "
							+ "Run classpath:io/dracoonspring/event/inbox/schema-postgresql.sql (or schema-h2.sql) "
							+ "on the database and grant its user select, insert, update and delete",
					ex);
		}
		if (ex instanceof DataIntegrityViolationException) {
			return new EventInboxException("Could not store a row in the tables of events. Compare them with "
					+ "classpath:io/dracoonspring/event/inbox/schema-postgresql.sql (or schema-h2.sql)", ex);
		}
		return new EventInboxException("Could not access the database of events (" + ex.getClass().getSimpleName()
				+ "). Stored events are not lost. Check the database", ex, true);
	}

}
