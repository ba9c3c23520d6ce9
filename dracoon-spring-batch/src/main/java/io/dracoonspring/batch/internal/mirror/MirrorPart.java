// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.util.function.SingletonSupplier;

import io.dracoonspring.batch.internal.allowance.CallPause;
import io.dracoonspring.batch.internal.outage.RetriedTransactions;
import io.dracoonspring.batch.internal.partition.HeldLease;
import io.dracoonspring.batch.internal.partition.LeasedTransactions;
import io.dracoonspring.batch.internal.partition.PartStep;
import io.dracoonspring.batch.internal.patience.Patience;
import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlanPart;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorState;

/**
 * Creates the step that transfers, verifies or deletes the files of one part.
 *
 * @param work the action for each file
 * @param repository the repository for the executions of parts, which repeats calls after
 * an outage
 * @param transactions transactions of the database of the plan
 * @param pause the pause that delays calls while the server is not available
 */
record MirrorPart(Work work, JobRepository repository, JobPlan plan, MirrorState state, MirrorFactory mirrors,
		RetriedTransactions transactions, CallPause pause, MirrorSettings settings) implements PartStep {

	@Override
	public String name() {
		return this.work.stepName();
	}

	@Override
	public Step prepare(StepExecution part, HeldLease lease) {
		MirrorParameters parameters = MirrorParameters.of(part.getJobParameters());
		long id = part.getJobExecution().getJobInstanceId();
		Supplier<Mirror<?, ?>> mirror = SingletonSupplier.of(() -> this.mirrors.mirror(parameters));
		FileWork.RunningJob job = new FileWork.RunningJob(id, mirror, this.plan, this.state,
				new FileCheck(mirror, this.plan, this.transactions, id));
		PlanPart range = PartRange.read(part.getExecutionContext());
		return switch (this.work) {
			case TRANSFER -> step(part, (last) -> this.plan.open(id, range, last, this.settings.chunkSize()),
					writer(part, lease, FileWork.transfer(job, tokens(lease, id)), FileOutcome::state));
			case VERIFY -> step(part, (last) -> this.plan.unverified(id, range, last, this.settings.chunkSize()),
					writer(part, lease, new ProofWork(job, parameters.verification() == Verification.CONTENT),
							FileProof::result));
			case DELETE -> step(part, (last) -> this.plan.surplus(id, range, last, this.settings.chunkSize()),
					writer(part, lease, FileWork.deletion(job), FileOutcome::state));
		};
	}

	// uses transactions without repetitions, because an upload continues even if its
	// token is not stored
	private ResumeTokenStore tokens(HeldLease lease, long job) {
		return new ResumeTokenStore(this.plan, new LeasedTransactions(lease, this.transactions.transactions()), job);
	}

	private <R> PartWriter<R> writer(StepExecution part, HeldLease lease, PartWriter.Work<R> work,
			Function<R, Enum<?>> outcome) {
		return new PartWriter<>(part, new LeasedTransactions(lease, this.transactions),
				new Patience(this.settings.patience(), this.settings.filePatience(), this.pause),
				this.settings.concurrency(), new ObservedWork<>(work, name(), outcome, this.settings.observations()));
	}

	private Step step(StepExecution part, PartReader.Pages pages, PartWriter<?> writer) {
		// the writer manages its own transactions, because a transaction must not last as
		// long as a transfer
		return new StepBuilder(part.getStepName(), this.repository)
			.<PlannedFile, PlannedFile>chunk(this.settings.chunkSize())
			.transactionManager(new ResourcelessTransactionManager())
			.reader(new PartReader((last) -> this.transactions.execute((status) -> pages.after(last))))
			.writer(writer)
			.build();
	}

	/** Lists the actions for the files of a part. */
	enum Work {

		/** Transfers the files. */
		TRANSFER("transfer"),

		/** Compares the files of the target with the files of the source. */
		VERIFY("verify"),

		/** Deletes files that were deleted in the source. */
		DELETE("delete");

		private final String stepName;

		Work(String stepName) {
			this.stepName = stepName;
		}

		String stepName() {
			return this.stepName;
		}

	}

}
