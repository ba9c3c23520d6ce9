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
	 * @param synchronization one of the {@code SYNCHRONIZATION} constants of the
	 * superclass. It decides whether Spring reports the transactions of the thread as
	 * active, as with MongoDB, or does not report them, as with Kafka and JMS
	 * @param failure the exception that each transaction throws when it begins,
	 * {@code null} if transactions begin without an exception
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
