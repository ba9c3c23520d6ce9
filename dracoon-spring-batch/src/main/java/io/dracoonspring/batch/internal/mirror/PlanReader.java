// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.support.TransactionOperations;

import io.dracoonspring.batch.internal.plan.JobPlan;

/**
 * Reads the files for a plan. An incomplete plan is made again from the start, because no
 * work depends on it yet.
 */
final class PlanReader implements ItemStreamReader<FilePair> {

	private final Supplier<Mirror<?, ?>> mirror;

	private final JobPlan plan;

	private final TransactionOperations transactions;

	private final long job;

	private @Nullable Iterator<FilePair> files;

	PlanReader(Supplier<Mirror<?, ?>> mirror, JobPlan plan, TransactionOperations transactions, long job) {
		this.mirror = mirror;
		this.plan = plan;
		this.transactions = transactions;
		this.job = job;
	}

	@Override
	public void open(ExecutionContext context) {
		this.transactions.executeWithoutResult((status) -> this.plan.delete(this.job));
		this.files = this.mirror.get().list();
	}

	@Override
	public @Nullable FilePair read() {
		return (this.files != null && this.files.hasNext()) ? this.files.next() : null;
	}

}
