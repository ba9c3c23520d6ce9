// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.XAConnection;
import javax.sql.XADataSource;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Is a data source like those of application servers with JTA. A connection takes part in
 * the transaction of the current thread without the knowledge of Spring.
 */
class EnlistingDataSource extends AbstractDataSource {

	private final XADataSource database;

	private final TransactionManager transactions;

	EnlistingDataSource(XADataSource database, TransactionManager transactions) {
		this.database = database;
		this.transactions = transactions;
	}

	@Override
	public Connection getConnection() throws SQLException {
		XAConnection physical = this.database.getXAConnection();
		Connection connection = physical.getConnection();
		try {
			Transaction transaction = this.transactions.getTransaction();
			if (transaction == null) {
				return connection;
			}
			transaction.enlistResource(physical.getXAResource());
			transaction.registerSynchronization(new Closing(physical));
			return open(connection);
		}
		catch (SystemException | RollbackException ex) {
			throw new SQLException(ex);
		}
	}

	@Override
	public Connection getConnection(String username, String password) {
		throw new UnsupportedOperationException();
	}

	// returns a connection that ignores close(), because the transaction still needs the
	// physical connection
	private static Connection open(Connection connection) {
		return (Connection) Proxy.newProxyInstance(EnlistingDataSource.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, args) -> {
					if (method.getName().equals("close")) {
						return null;
					}
					try {
						return method.invoke(connection, args);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	/**
	 * Closes the physical connection when its transaction ends.
	 *
	 * @param physical the connection
	 */
	private record Closing(XAConnection physical) implements Synchronization {

		@Override
		public void beforeCompletion() {
		}

		@Override
		public void afterCompletion(int status) {
			try {
				this.physical.close();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
