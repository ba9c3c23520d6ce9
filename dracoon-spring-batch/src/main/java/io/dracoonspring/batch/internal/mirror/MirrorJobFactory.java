// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.internal.mirror.MirrorPart.Work;
import io.dracoonspring.batch.internal.outage.RetriedTransactions;
import io.dracoonspring.batch.internal.partition.FreshStep;
import io.dracoonspring.batch.internal.partition.JobGuard;
import io.dracoonspring.batch.internal.partition.Leases;
import io.dracoonspring.batch.internal.partition.PartManager;
import io.dracoonspring.batch.internal.partition.PartStep;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlanPart;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * Creates the job that mirrors trees. The job makes the plan and divides it into parts.
 * Workers transfer and verify the files of the parts. Then the job writes the report.
 */
public final class MirrorJobFactory {

	private static final int PLAN_CHUNK = 1000;

	/**
	 * Keeps the transactions of steps free of the database. The work of a step has its
	 * own short transactions, which can be repeated after an outage.
	 */
	private static final PlatformTransactionManager NO_DATABASE = new ResourcelessTransactionManager();

	private final JobRepository repository;

	private final RetriedTransactions transactions;

	private final JobPlan plan;

	private final Leases leases;

	private final MirrorFactory mirrors;

	private final MirrorSettings settings;

	/**
	 * Creates the factory.
	 * @param repository the repository, which repeats calls after an outage
	 * @param transactions transactions of the repository's database
	 * @param plan the plans in that database
	 * @param leases the leases in that database
	 */
	public MirrorJobFactory(JobRepository repository, RetriedTransactions transactions, JobPlan plan, Leases leases,
			ResourcePatternResolver resources, MirrorSettings settings) {
		this.repository = repository;
		this.transactions = transactions;
		this.plan = plan;
		this.leases = leases;
		this.mirrors = new MirrorFactory(resources);
		this.settings = settings;
	}

	/** Returns the kinds of work that workers can do on a part. */
	public List<PartStep> parts() {
		return List.of(part(Work.TRANSFER), part(Work.VERIFY));
	}

	private PartStep part(Work work) {
		return new MirrorPart(work, this.repository, this.plan, this.mirrors, this.transactions, this.settings);
	}

	/**
	 * Creates the job.
	 * @param guard prevents other processes from managing the job
	 * @param results records the result of the job
	 * @param requests the channel for requests to workers
	 */
	public Job job(JobGuard guard, MirrorResults results, MessageChannel requests) {
		return new JobBuilder(MirrorJob.NAME, this.repository).validator(MirrorParameters.VALIDATOR)
			.listener(guard)
			.listener(results)
			// reopens the files that failed in the previous execution of the job, if
			// there was one
			.start(tasklet("reopen", true, this.plan::reopen))
			.next(new FreshStep("plan", false, this::planStep))
			.next(tasklet("cut", false, (job) -> this.plan.cut(job, this.settings.partSize())))
			.next(partitioned(Work.TRANSFER, requests, this::partsToTransfer))
			.next(partitioned(Work.VERIFY, requests, this::partsToVerify))
			.next(new FreshStep("report", false, this::reportStep))
			// a separate step, because a repeated report needs the plan
			.next(tasklet("clear", true, this.plan::delete))
			.build();
	}

	private Step planStep(StepExecution step) {
		MirrorParameters parameters = MirrorParameters.of(step.getJobParameters());
		Supplier<Mirror> mirror = SingletonSupplier.of(() -> this.mirrors.mirror(parameters));
		long job = job(step);
		return new StepBuilder("plan", this.repository).<PlannedFile, PlannedFile>chunk(PLAN_CHUNK)
			.transactionManager(NO_DATABASE)
			.reader(new PlanReader(mirror, this.plan, this.transactions, job))
			.writer((chunk) -> this.transactions.executeWithoutResult((status) -> this.plan.add(job, chunk.getItems())))
			.build();
	}

	private Step tasklet(String name, boolean again, PlanChange change) {
		return new FreshStep(name, again,
				(step) -> new StepBuilder(name, this.repository).tasklet((contribution, context) -> {
					this.transactions.executeWithoutResult((status) -> change.apply(job(step)));
					return RepeatStatus.FINISHED;
				}, NO_DATABASE).build());
	}

	private Step partitioned(Work work, MessageChannel requests, Function<StepExecution, List<PlanPart>> parts) {
		return new FreshStep(work.stepName(), true,
				(step) -> partitionStep(work.stepName(), requests, () -> parts.apply(step)));
	}

	private Step partitionStep(String name, MessageChannel requests, Supplier<List<PlanPart>> parts) {
		return new StepBuilder(name, this.repository).observationRegistry(this.settings.observations())
			.partitioner(name, (gridSize) -> this.transactions.execute((status) -> PartRange.write(parts.get())))
			.partitionHandler(new PartManager(this.repository, this.leases, requests, this.settings.pollInterval(),
					name, this.transactions.retry()))
			.allowStartIfComplete(true)
			.build();
	}

	private List<PlanPart> partsToTransfer(StepExecution step) {
		return MirrorParameters.of(step.getJobParameters()).dryRun() ? List.of() : this.plan.openParts(job(step));
	}

	private List<PlanPart> partsToVerify(StepExecution step) {
		MirrorParameters parameters = MirrorParameters.of(step.getJobParameters());
		return (parameters.dryRun() || parameters.verification() == Verification.NONE) ? List.of()
				: this.plan.unverifiedParts(job(step));
	}

	private Step reportStep(StepExecution step) {
		MirrorReporter reporter = new MirrorReporter(this.plan, this.transactions,
				MirrorParameters.of(step.getJobParameters()));
		return new StepBuilder("report", this.repository).tasklet((contribution, context) -> {
			reporter.report(job(step));
			return RepeatStatus.FINISHED;
		}, NO_DATABASE).build();
	}

	private static long job(StepExecution step) {
		return step.getJobExecution().getJobInstanceId();
	}

	/** Changes a plan. */
	@FunctionalInterface
	private interface PlanChange {

		void apply(long job);

	}

}
