// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.sql.Connection;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * Begins a transaction to find out whether a transaction manager manages a database. The
 * type and the properties of a manager do not show this, because managers and data
 * sources may be wrapped. A JTA manager does not know data sources at all.
 */
class TransactionProbe {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	/** Whether statements outside of transactions commit immediately. */
	private final boolean autoCommit;

	TransactionProbe(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.autoCommit = ask(Connection::getAutoCommit);
	}

	/**
	 * Begins a transaction and rolls it back.
	 * @param name the name of the manager
	 * @param manager the manager
	 * @return the manager to use for transactions of the database; {@code null} if
	 * connections of the database take no part in transactions of this manager
	 * @throws InvalidDracoonPropertyException if the connections take part, but at
	 * another isolation level than READ_COMMITTED
	 * @throws IllegalStateException if the transaction cannot begin
	 */
	@Nullable PlatformTransactionManager usable(String name, PlatformTransactionManager manager) {
		try {
			try {
				return takesPart(name, manager) ? manager : null;
			}
			catch (InvalidIsolationLevelException ex) {
				PlatformTransactionManager fixed = new FixedIsolation(manager);
				return takesPart(name, fixed) ? fixed : null;
			}
		}
		catch (TransactionException ex) {
			throw new IllegalStateException("Could not begin a transaction with '" + name
					+ "' to find out whether it manages the database that keeps events. See the cause, or mark "
					+ "another transaction manager with @Primary", ex);
		}
	}

	private boolean takesPart(String name, PlatformTransactionManager manager) {
		DefaultTransactionDefinition definition = new DefaultTransactionDefinition(
				TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		definition.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		definition.setName("dracoon-events-probe");
		return Boolean.TRUE.equals(new TransactionTemplate(manager, definition).execute((status) -> {
			status.setRollbackOnly();
			boolean takesPart = isBound() || (this.autoCommit && !ask(Connection::getAutoCommit));
			if (takesPart && ask(Connection::getTransactionIsolation) != Connection.TRANSACTION_READ_COMMITTED) {
				throw new InvalidDracoonPropertyException("dracoon.events.store",
						"cannot be 'jdbc', because transactions of '" + name
								+ "' do not have the isolation level READ_COMMITTED",
						"Let the transaction manager choose isolation levels (a JtaTransactionManager by "
								+ "'allowCustomIsolationLevels'), or make READ_COMMITTED the default of the database.");
			}
			return takesPart;
		}));
	}

	// call this before a connection is used, because the first use may bind the
	// connection to the transaction even if the transaction's manager manages another
	// resource
	private boolean isBound() {
		DataSource target = this.dataSource;
		while (target instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null) {
			target = proxy.getTargetDataSource();
		}
		return TransactionSynchronizationManager.hasResource(target);
	}

	@SuppressWarnings("NullAway") // the callbacks never return null
	private <T> T ask(ConnectionCallback<T> question) {
		return this.jdbc.execute(question);
	}

	/** Leaves the isolation level to the database, for managers that cannot set it. */
	private record FixedIsolation(PlatformTransactionManager manager) implements PlatformTransactionManager {

		@Override
		public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
			DefaultTransactionDefinition fixed = (definition != null) ? new DefaultTransactionDefinition(definition)
					: new DefaultTransactionDefinition();
			fixed.setIsolationLevel(TransactionDefinition.ISOLATION_DEFAULT);
			return this.manager.getTransaction(fixed);
		}

		@Override
		public void commit(TransactionStatus status) {
			this.manager.commit(status);
		}

		@Override
		public void rollback(TransactionStatus status) {
			this.manager.rollback(status);
		}

	}

}
