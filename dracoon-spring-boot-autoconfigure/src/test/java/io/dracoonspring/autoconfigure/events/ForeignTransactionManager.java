// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Makes transactions of something that is no database, as those of Kafka, JMS and MongoDB
 * do.
 */
class ForeignTransactionManager extends AbstractPlatformTransactionManager {

	private final @Nullable RuntimeException failure;

	/**
	 * Creates a manager.
	 * @param synchronization whether Spring is told of its transactions, as with MongoDB,
	 * or not, as with Kafka and JMS
	 * @param failure what beginning fails with, {@code null} if it works
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
