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
