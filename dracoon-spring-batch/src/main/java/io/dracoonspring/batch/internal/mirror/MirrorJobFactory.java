// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.internal.allowance.SharedRateLimit;
import io.dracoonspring.batch.internal.mirror.MirrorPart.Work;
import io.dracoonspring.batch.internal.outage.RetriedJobRepository;
import io.dracoonspring.batch.internal.outage.RetriedTransactions;
import io.dracoonspring.batch.internal.partition.FreshStep;
import io.dracoonspring.batch.internal.partition.JobGuard;
import io.dracoonspring.batch.internal.partition.Leases;
import io.dracoonspring.batch.internal.partition.PartManager;
import io.dracoonspring.batch.internal.partition.PartStep;
import io.dracoonspring.batch.internal.patience.Patience;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlanPart;
import io.dracoonspring.batch.internal.plan.PlanTotals;
import io.dracoonspring.batch.internal.report.ReportStore;
import io.dracoonspring.batch.internal.state.MirrorRun;
import io.dracoonspring.batch.internal.state.MirrorState;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Creates the job that mirrors trees. The job creates the plan and divides it into parts.
 * Workers transfer and verify the files of the parts, and delete files that were deleted
 * in the source. Then the job writes the report.
 */
public final class MirrorJobFactory {

	private static final Log logger = LogFactory.getLog(MirrorJobFactory.class);

	private static final int PLAN_CHUNK = 1000;

	private static final Duration STOP_CHECK = Duration.ofSeconds(1);

	/**
	 * Runs the steps without a transaction of the database. Each step has its own short
	 * transactions, which can be repeated after an outage.
	 */
	private static final PlatformTransactionManager NO_DATABASE = new ResourcelessTransactionManager();

	private static final String PLAN = "plan";

	private static final String REPORT = "report";

	private final JobRepository repository;

	private final JobRepository partRepository;

	private final RetriedTransactions transactions;

	private final JobPlan plan;

	private final MirrorState state;

	private final KeptReports kept;

	private final MirrorRuns runs;

	private final Leases leases;

	private final MirrorFactory mirrors;

	private final SharedRateLimit limits;

	private final MirrorSettings settings;

	/**
	 * Creates the factory.
	 * @param repository the repository of the application
	 * @param transactions transactions of the repository's database
	 * @param plan the plans in that database
	 * @param state the states of mirrors in that database
	 * @param reports the reports of mirrors in that database
	 * @param leases the leases in that database
	 * @param limits the rate limit for workers and for the creation of plans
	 */
	public MirrorJobFactory(JobRepository repository, RetriedTransactions transactions, JobPlan plan, MirrorState state,
			ReportStore reports, Leases leases, ResourcePatternResolver resources, SharedRateLimit limits,
			MirrorSettings settings) {
		this.repository = RetriedJobRepository.of(repository, transactions.retry());
		this.partRepository = RetriedJobRepository.ofParts(repository, transactions.retry());
		this.transactions = transactions;
		this.plan = plan;
		this.state = state;
		this.leases = leases;
		this.mirrors = new MirrorFactory(resources);
		this.limits = limits;
		this.settings = settings;
		this.kept = new KeptReports(reports, plan, transactions, leases, this::isPlanned, settings.reportRetention());
		this.runs = new MirrorRuns(state, plan, transactions, leases, this.mirrors, this::calls, this.kept,
				settings.stateRetention());
	}

	/** Returns the steps that workers can run for a part. */
	public List<PartStep> parts() {
		return Stream.of(Work.values()).map(this::part).toList();
	}

	private PartStep part(Work work) {
		return new MirrorPart(work, this.partRepository, this.plan, this.state, this.mirrors, this.transactions,
				this.limits.pause(), this.settings);
	}

	/**
	 * Creates the job.
	 * @param guard the guard that prevents other processes from managing the job
	 * @param results the listener that records the result of the job
	 * @param requests the channel for requests to workers
	 */
	public Job job(JobGuard guard, MirrorResults results, MessageChannel requests) {
		return new JobBuilder(MirrorJob.NAME, this.repository).validator(MirrorParameters.VALIDATOR)
			.listener(guard)
			.listener(results)
			// writes the report of a job that ends early, before the guard releases the
			// job. Spring Batch calls the last listener first
			.listener(earlyEndReporter())
			.start(tasklet("begin", true, this.runs::begin))
			// marks files as unfinished that failed, had conflicts, differed or were
			// unproven in the previous execution of the job, if there was one
			.next(change("reopen", true, this.plan::reopen))
			.next(new FreshStep(PLAN, false, this::planStep))
			.next(tasklet("prune", false, this.runs::prune))
			.next(tasklet("preflight", true, this::preflight))
			.next(change("cut", false, (job) -> this.plan.divide(job, this.settings.partSize())))
			.next(tasklet("target", true, this.runs::createTarget))
			.next(partitioned(Work.TRANSFER, requests, this::partsToTransfer))
			.next(partitioned(Work.VERIFY, requests, this::partsToVerify))
			.next(partitioned(Work.DELETE, requests, this::partsToDelete))
			.next(tasklet("finish", true, this.runs::finish))
			.next(tasklet(REPORT, false, this::report))
			// clears the plan in a separate step, because a repeated report needs the
			// plan
			.next(change("clear", true, this.kept::release))
			.build();
	}

	private boolean isPlanned(JobInstance instance) {
		StepExecution step = this.repository.getLastStepExecution(instance, PLAN);
		return step != null && step.getStatus() == BatchStatus.COMPLETED;
	}

	private Step planStep(StepExecution step) {
		MirrorParameters parameters = MirrorParameters.of(step.getJobParameters());
		Supplier<Mirror<?, ?>> mirror = SingletonSupplier.of(() -> this.mirrors.mirror(parameters));
		long job = job(step);
		return new StepBuilder(PLAN, this.repository).<FilePair, FilePair>chunk(PLAN_CHUNK)
			.transactionManager(NO_DATABASE)
			.listener(this.limits)
			.reader(new PlanReader(step, mirror, calls(step), parameters, () -> this.runs.originals(step), this.plan,
					this.transactions))
			.writer(new PlanWriter(this.plan, this.state, this.transactions, parameters, job,
					SingletonSupplier.of(() -> this.runs.run(step))))
			.build();
	}

	private void preflight(StepExecution step) throws JobExecutionException {
		PlanTotals totals = requireWholePlan(step);
		MirrorParameters parameters = MirrorParameters.of(step.getJobParameters());
		new Preflight(calls(step)).check(step.getJobExecution(), () -> this.mirrors.mirror(parameters),
				Workload.of(totals, parameters));
	}

	// A database can lose committed transactions, for example in a failover to a standby
	// server. Without this check, the mirror would then omit files and report success
	private PlanTotals requireWholePlan(StepExecution step) throws JobExecutionException {
		StepExecution planned = this.repository.getLastStepExecution(step.getJobExecution().getJobInstance(), PLAN);
		long expected = (planned != null) ? planned.getWriteCount() : 0;
		PlanTotals totals = this.transactions.execute((status) -> this.plan.totals(job(step)));
		if (totals.planned() != expected) {
			throw new JobExecutionException(String.format(Locale.ROOT,
					"The plan has %,d files, but the database has %,d of them. It must not lose committed transactions, "
							+ "so check settings such as 'synchronous_commit' of PostgreSQL. Then start the mirror with "
							+ "a new 'run'",
					expected, totals.planned()));
		}
		return totals;
	}

	private PatientCalls calls(StepExecution step) {
		return new PatientCalls(
				new Patience(this.settings.patience(), this.settings.filePatience(), this.limits.pause()), stop(step));
	}

	// completes when the job is being stopped. Nothing else would end the step while it
	// waits for the server
	private Mono<Void> stop(StepExecution step) {
		return Mono.fromCallable(() -> isStopping(step))
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.delaySubscription(STOP_CHECK)
			.repeat()
			.filter((stopping) -> stopping)
			.next()
			.then();
	}

	private boolean isStopping(StepExecution step) {
		JobExecution current = this.repository.getJobExecution(step.getJobExecutionId());
		return current != null && PartManager.isStopping(current);
	}

	private Step change(String name, boolean rerun, LongConsumer change) {
		return tasklet(name, rerun,
				(step) -> this.transactions.executeWithoutResult((status) -> change.accept(job(step))));
	}

	private Step tasklet(String name, boolean rerun, StepAction action) {
		return new FreshStep(name, rerun, (step) -> new StepBuilder(name, this.repository).listener(this.limits)
			.tasklet((contribution, context) -> {
				try {
					action.run(step);
				}
				catch (DracoonException | IllegalArgumentException | IllegalStateException | JobExecutionException ex) {
					fail(step, contribution, ex);
				}
				return RepeatStatus.FINISHED;
			}, NO_DATABASE)
			.build());
	}

	// does not throw the exception, because Spring Batch would log it with its stack
	// trace
	private static void fail(StepExecution step, StepContribution contribution, Exception failure) {
		String reason = VisibleText.of(failure.getMessage());
		logger.error(reason);
		logger.debug("The step '" + step.getStepName() + "' failed", failure);
		step.addFailureException(failure);
		step.upgradeStatus(BatchStatus.FAILED);
		contribution.setExitStatus(ExitStatus.FAILED.addExitDescription(reason));
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

	private List<PlanPart> partsToDelete(StepExecution step) {
		MirrorParameters parameters = MirrorParameters.of(step.getJobParameters());
		return (parameters.dryRun() || parameters.deletions() != Deletions.RECYCLE_BIN
				|| reporter(step).refusal(job(step)) != null) ? List.of() : this.plan.surplusParts(job(step));
	}

	private void report(StepExecution step) throws IOException, JobExecutionException {
		requireWholePlan(step);
		reporter(step).report(job(step));
	}

	private MirrorReporter reporter(StepExecution step) {
		return reporter(step.getJobExecution(), this.runs.run(step));
	}

	private MirrorReporter reporter(JobExecution execution, MirrorRun run) {
		return new MirrorReporter(this.plan, this.state, this.kept, this.transactions,
				MirrorParameters.of(execution.getJobParameters()), run, Preflight.findings(execution));
	}

	private JobExecutionListener earlyEndReporter() {
		return new JobExecutionListener() {

			@Override
			public void afterJob(JobExecution execution) {
				StepExecution report = MirrorJobFactory.this.repository.getLastStepExecution(execution.getJobInstance(),
						REPORT);
				boolean written = report != null && (report.getStatus() == BatchStatus.COMPLETED
						|| report.getJobExecutionId() == execution.getId());
				if (!written) {
					reporter(execution, MirrorJobFactory.this.runs.stored(execution)).reportEarlyEnd(execution);
				}
			}

		};
	}

	private static long job(StepExecution step) {
		return step.getJobExecution().getJobInstanceId();
	}

	/** Runs a step. */
	@FunctionalInterface
	private interface StepAction {

		void run(StepExecution step) throws IOException, JobExecutionException;

	}

}
