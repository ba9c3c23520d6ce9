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
 * The transactions of the inbox. They are always its own, so that what it keeps does not
 * depend on what else its caller does, and each statement sees what others committed
 * before it, which deciding under a lock relies on.
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
	 * Runs work of the inbox itself.
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
	 * Insert a row that any instance may insert.
	 * @param insert inserts it
	 * @return whether it was inserted, {@code false} if another instance was first
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
	 * Runs work that fails for reasons of its own, which are thrown as they are.
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
			return new EventInboxException("The tables of events are missing, of another version or not accessible. "
					+ "Run classpath:io/dracoonspring/event/inbox/schema-postgresql.sql (or schema-h2.sql) "
					+ "on the database and grant its user select, insert, update and delete", ex);
		}
		if (ex instanceof DataIntegrityViolationException) {
			return new EventInboxException("The tables of events do not take what is to be kept. Compare them with "
					+ "classpath:io/dracoonspring/event/inbox/schema-postgresql.sql (or schema-h2.sql)", ex);
		}
		return new EventInboxException("The database of events does not work (" + ex.getClass().getSimpleName()
				+ "). Nothing is lost that was kept; look at the database", ex);
	}

}
