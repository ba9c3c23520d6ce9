// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.outage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Repeats short transactions while the database is not available. A transaction must have
 * the same result if it is repeated after its commit.
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
