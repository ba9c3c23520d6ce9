// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.outage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Repeats short transactions while the database is not available. If the connection
 * breaks during a commit, a transaction may run again although it was committed. It must
 * then have the same result.
 *
 * @param transactions transactions of the database, without repetitions
 */
public record RetriedTransactions(DatabaseRetry retry,
		TransactionOperations transactions) implements TransactionOperations {

	@Override
	public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
		return this.retry.<T>call(() -> this.transactions.execute(action));
	}

}
