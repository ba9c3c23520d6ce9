// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * Holds the transaction manager of the store of events. Listeners take part in the
 * transactions of this manager. Therefore it must be the manager that the listeners use
 * for the same database.
 */
record StoreTransactions(PlatformTransactionManager manager) {

	private static final Logger logger = LoggerFactory.getLogger(StoreTransactions.class);

	/**
	 * Chooses the transaction manager. The primary manager of the application is chosen
	 * if it manages the database. Otherwise the only manager that manages the database is
	 * chosen. If no manager manages the database, a new one is created.
	 * @param dataSource the database
	 * @param beans the bean factory with the transaction managers
	 * @return the chosen transaction manager
	 * @throws InvalidDracoonPropertyException if several managers manage the database and
	 * none of them is primary, if not even a new manager manages the database, or if
	 * transactions of the database do not have the isolation level READ_COMMITTED
	 */
	static StoreTransactions choose(DataSource dataSource, ListableBeanFactory beans) {
		TransactionProbe probe = new TransactionProbe(dataSource);
		Map<String, PlatformTransactionManager> all = BeanFactoryUtils.beansOfTypeIncludingAncestors(beans,
				PlatformTransactionManager.class);
		PlatformTransactionManager main = beans.getBeanProvider(PlatformTransactionManager.class).getIfUnique();
		Map<String, PlatformTransactionManager> usable = new TreeMap<>();
		// begin with the primary manager. If it manages the database, the other managers
		// are not examined, and need not be usable
		for (Map.Entry<String, PlatformTransactionManager> entry : all.entrySet()
			.stream()
			.sorted(Comparator.comparing((manager) -> manager.getValue() != main))
			.toList()) {
			PlatformTransactionManager manager = probe.usable(entry.getKey(), entry.getValue());
			if (manager != null && entry.getValue() == main) {
				return new StoreTransactions(manager);
			}
			if (manager != null) {
				usable.put(entry.getKey(), manager);
			}
		}
		return switch (usable.size()) {
			case 0 -> own(dataSource, probe, all.keySet());
			case 1 -> new StoreTransactions(usable.values().iterator().next());
			default -> throw new InvalidDracoonPropertyException("dracoon.events.store",
					"cannot be 'jdbc', because it is not clear which of the transaction managers " + usable.keySet()
							+ " listeners use for the database",
					"Mark the one that listeners use with @Primary.");
		};
	}

	private static StoreTransactions own(DataSource dataSource, TransactionProbe probe, Set<String> others) {
		PlatformTransactionManager own = new JdbcTransactionManager(dataSource);
		if (probe.usable("dracoonEventTransactions", own) == null) {
			throw new InvalidDracoonPropertyException("dracoon.events.store",
					"cannot be 'jdbc', because no transaction manager manages the database",
					"Declare a PlatformTransactionManager for the DataSource.");
		}
		if (!others.isEmpty()) {
			logger.info("Events use their own transaction manager, because {} does not manage the database "
					+ "that stores events. Listeners that use this database with JDBC take part in its transactions",
					others);
		}
		return new StoreTransactions(own);
	}

}
