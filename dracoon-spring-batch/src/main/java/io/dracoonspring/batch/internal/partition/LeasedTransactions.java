/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.batch.internal.partition;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions in which a lease is held.
 *
 * @param lease the lease
 * @param transactions transactions of its database
 */
public record LeasedTransactions(HeldLease lease, TransactionOperations transactions) {

	/**
	 * Change something in a transaction.
	 * @param change changes it
	 * @throws LeaseLostException if the lease is lost; nothing is changed then
	 */
	public void run(Runnable change) {
		this.transactions.executeWithoutResult((status) -> {
			this.lease.require();
			change.run();
		});
	}

}
