// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Manages transactions of a resource other than a database, as the managers of Kafka, JMS
 * and MongoDB do.
 */
class ForeignTransactionManager extends AbstractPlatformTransactionManager {

	private final @Nullable RuntimeException failure;

	/**
	 * Creates a manager.
	 * @param synchronization the mode, which decides whether Spring knows the
	 * transactions, as with MongoDB, or does not know them, as with Kafka and JMS
	 * @param failure the failure at the beginning of a transaction, {@code null} for none
	 */
	ForeignTransactionManager(int synchronization, @Nullable RuntimeException failure) {
		setTransactionSynchronization(synchronization);
		this.failure = failure;
	}

	@Override
	protected Object doGetTransaction() {
		return new Object();
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		if (this.failure != null) {
			throw this.failure;
		}
	}

	@Override
	protected void doCommit(DefaultTransactionStatus status) {
	}

	@Override
	protected void doRollback(DefaultTransactionStatus status) {
	}

}
