// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs transactions that require a lease.
 *
 * @param transactions transactions of the database of the lease
 */
public record LeasedTransactions(HeldLease lease, TransactionOperations transactions) {

	/**
	 * Runs a change in a transaction.
	 * @throws LeaseLostException if the lease is lost; the transaction then changes
	 * nothing
	 */
	public void run(Runnable change) {
		this.transactions.executeWithoutResult((status) -> {
			this.lease.require();
			change.run();
		});
	}

}
