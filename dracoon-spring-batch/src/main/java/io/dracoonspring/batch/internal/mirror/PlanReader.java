// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.support.TransactionOperations;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Reads the files for a plan. A restart creates an incomplete plan again from the start,
 * because no part depends on it yet.
 */
final class PlanReader implements ItemStreamReader<FilePair> {

	private final StepExecution step;

	private final Supplier<Mirror<?, ?>> mirror;

	private final PatientCalls calls;

	private final MirrorParameters parameters;

	private final Supplier<Map<String, String>> originals;

	private final JobPlan plan;

	private final TransactionOperations transactions;

	private final long job;

	private @Nullable Iterator<FilePair> files;

	PlanReader(StepExecution step, Supplier<Mirror<?, ?>> mirror, PatientCalls calls, MirrorParameters parameters,
			Supplier<Map<String, String>> originals, JobPlan plan, TransactionOperations transactions) {
		this.step = step;
		this.mirror = mirror;
		this.calls = calls;
		this.parameters = parameters;
		this.originals = originals;
		this.plan = plan;
		this.transactions = transactions;
		this.job = step.getJobExecution().getJobInstanceId();
	}

	@Override
	public void open(ExecutionContext context) {
		this.transactions.executeWithoutResult((status) -> this.plan.delete(this.job));
		Mono<Mirror<?, ?>> connected = Mono.<Mirror<?, ?>>fromCallable(this.mirror::get)
			.subscribeOn(DracoonSchedulers.boundedElastic());
		this.files = Objects.requireNonNull(this.calls.await(connected))
			.list(this.calls, this.parameters, this.originals.get());
	}

	@Override
	public @Nullable FilePair read() {
		try {
			return (this.files != null && this.files.hasNext()) ? this.files.next() : null;
		}
		catch (PatientCalls.StoppedException ex) {
			// end the step without an error in the log
			this.step.setTerminateOnly();
			return null;
		}
	}

}
