// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import org.springframework.transaction.support.TransactionOperations;

/** Transactions in which a lease is held. */
public record LeasedTransactions(HeldLease lease, TransactionOperations transactions) {

	/** Changes something in a transaction. */
	public void run(Runnable change) {
		this.transactions.executeWithoutResult((status) -> {
			this.lease.require();
			change.run();
		});
	}

}
